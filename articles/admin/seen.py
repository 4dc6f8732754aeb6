"""Forms that notice when somebody else has saved the record meanwhile."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles import editing


class SeenForm(forms.ModelForm):
    """Carries the revision that the editor has before their eyes, and refuses to overwrite a later one."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["seen"] = editing.revision(self.instance)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk:
            try:
                editing.refuse_if_changed(self.instance, cleaned.get("seen") or "")
            except editing.EditConflict as conflict:
                raise ValidationError(CONFLICT) from conflict
        return cleaned


CONFLICT = _(
    "Somebody else, or an import, has changed this record since you opened it. Nothing has been saved. "
    "Open the record in another tab, see what is new there, and enter your changes again."
)


class LinesField(forms.CharField):
    """A text as it is, spaces at its ends too, with one kind of line break."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"strip": False, **kwargs})

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")
