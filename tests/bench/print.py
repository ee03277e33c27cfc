"""The peer of `beian print --batch`: typst prints the same forms, each a PDF of its own.

    print.py FORMS.jsonl FOLDER

One compiler is made and kept, the fonts are read once, the form comes in as an input: the fastest documented way. Tags and
time stamps, which typst writes unless told otherwise, are left out.
"""

import pathlib
import sys

import typst

HERE = pathlib.Path(__file__).resolve().parent
FACES = HERE.parents[1] / "assets/fonts"


def main(forms, folder):
    folder.mkdir(parents=True, exist_ok=True)
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FACES)],
    )
    compiler = typst.Compiler(input=str(HERE / "form.typ"), font_paths=fonts, sys_inputs={"form": "{}"})
    with open(forms, encoding="utf-8") as lines:
        for index, form in enumerate(lines):
            compiler.compile(output=str(folder / f"form-{index:05}.pdf"), sys_inputs={"form": form})


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
