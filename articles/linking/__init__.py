"""Found names and candidate records, handed in -> same, different or ask, with reasons."""
