"""Imports an Anki package with Mnemosyne's own reader and prints what it found, with the days from the last to the next
review of each card. Usage: FILE.apkg"""

import re
import sys
import tempfile

from mnemosyne.libmnemosyne import Mnemosyne
from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget
from mnemosyne.libmnemosyne.ui_components.review_widget import ReviewWidget


class Widget(MainWidget):
    """A window that shows nothing."""


class Review(ReviewWidget):
    """And so does its review."""


for shown, base in ((Widget, MainWidget), (Review, ReviewWidget)):
    own = set(dir(base.__mro__[1]))
    for name in set(dir(base)) - own | {"stop_media"}:
        if not name.startswith("_") and callable(getattr(base, name, print)):
            setattr(shown, name, lambda *arguments, **keywords: 0)
Widget.show_error = lambda self, text: print("error:", text)

sys.modules["reader"] = sys.modules["__main__"]
mnemosyne = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True)
mnemosyne.components.insert(
    0, ("mnemosyne.libmnemosyne.gui_translators.gettext_gui_translator", "GetTextGuiTranslator"))
mnemosyne.components += [("reader", "Widget"), ("reader", "Review")]
mnemosyne.initialise(tempfile.mkdtemp(), automatic_upgrades=False)
for importer in mnemosyne.component_manager.all("file_format"):
    if type(importer).__name__ == "Anki2":
        importer.do_import(sys.argv[1])
database = mnemosyne.database()
print("facts:", database.fact_count())
print("cards:", database.card_count())
for question, tags, last, due in database.con.execute("SELECT question, tags, last_rep, next_rep FROM cards"):
    print("card:", re.sub("<[^>]*>", "", question).strip(), "|", tags, "|", (due - last) // 86400)
