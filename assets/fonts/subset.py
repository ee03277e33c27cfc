#!/usr/bin/env python3
"""Cuts the faces in this folder and the window's web faces from their originals. See README.md.

Needs fontTools and brotli. Nothing in the build needs this script: its results are committed.

    python3 assets/fonts/subset.py NOTO_SANS_SC_DIR NOTO_SERIF_SC_DIR LXGWWenKai-Bold.ttf

The two folders are the unpacked npm packages @expo-google-fonts/noto-sans-sc and -noto-serif-sc.
"""

import re
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WEB = ROOT / "ui" / "src" / "fonts"


def gb2312(rows):
    """The Han characters in these rows of GB 2312: rows 16-55 are level 1, 56-87 level 2."""
    cells = (bytes((0xA0 + row, 0xA0 + cell)) for row in rows for cell in range(1, 95))
    return {ord(c) for pair in cells for c in pair.decode("gb2312", "ignore")}


def is_han(code):
    return code == 0x3007 or 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF


def texts():
    """Every character above ASCII that the app's own texts use."""
    files = [*ROOT.glob("assets/locales/**/*.ftl"), *ROOT.glob("assets/papers/*.toml"), *ROOT.glob("assets/tables/*.csv")]
    return {ord(c) for file in files for c in file.read_text("utf-8") if ord(c) > 0x7F}


SIGNS = {
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x203F), *range(0x2190, 0x219A),
    *range(0x2460, 0x2474), *range(0x25A0, 0x25D0), *range(0x3000, 0x3018), *range(0xFF01, 0xFF5F),
    *map(ord, "°±×÷‰℃№√≠≤≥∞≈☾☀✓✗⚠￥…—·"),
}


def cut(source, target, codes, names=None, flavor=None, layout=True):
    options = subset.Options()
    options.flavor = flavor
    options.layout_features = ["*"] if layout else []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["vhea", "vmtx", "STAT"]
    if not layout:
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "meta"]
    font = subset.load_font(str(source), options)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    for number, value in (names or {}).items():
        font["name"].names = [n for n in font["name"].names if n.nameID != number]
        font["name"].setName(value, number, 3, 1, 0x409)
    if names:
        font["OS/2"].usWeightClass, font["OS/2"].fsSelection, font["head"].macStyle = 400, 0x40, 0
    subset.save_font(font, str(target), options)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")


def renamed(family):
    """A family name of our own: the original's is reserved, and the licence wants another for a changed font."""
    post = re.sub(r"[^A-Za-z0-9]", "", family)
    return {1: family, 2: "Regular", 3: f"{post}-Regular", 4: family, 6: f"{post}-Regular", 16: family, 17: "Regular"}


def main(sans, serif, wenkai):
    regular, bold = sans / "400Regular/NotoSansSC_400Regular.ttf", sans / "700Bold/NotoSansSC_700Bold.ttf"
    common = gb2312(range(16, 56)) | SIGNS | texts()
    shutil.copyfile(regular, HERE / "NotoSansSC-Regular.ttf")
    cut(bold, HERE / "NotoSansSC-Bold-common.ttf", common, layout=False)
    has, more = set(TTFont(regular, lazy=True).getBestCmap()), set(TTFont(wenkai, lazy=True).getBestCmap())
    rare = {code for code in more - has if is_han(code)}
    cut(wenkai, HERE / "BeianRareHan-Regular.ttf", rare, names=renamed("Beian Rare Han"), layout=False)

    WEB.mkdir(parents=True, exist_ok=True)
    cut(regular, WEB / "noto-sans-sc-400.woff2", common | gb2312(range(56, 88)), flavor="woff2")
    cut(bold, WEB / "noto-sans-sc-700.woff2", common, flavor="woff2")
    semibold = serif / "600SemiBold/NotoSerifSC_600SemiBold.ttf"
    cut(semibold, WEB / "noto-serif-sc-600.woff2", common, flavor="woff2")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
