"""Facts handed to the readers: the divisions of China, surnames, offices."""
