"""Makes the fonts of this folder from the full fonts of Noto and WenQuanYi Micro Hei.

Usage: python3 make.py FOLDER-WITH-FULL-FONTS (needs the package fonttools). What is kept is
listed below; hints are dropped, since printed pages have no pixels.
"""
import pathlib
import subprocess
import sys

LATIN = "U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20C0,U+2100-2138,U+2190-2195,U+2212,U+2215,U+2260-2265,U+25A0,U+25CB,U+25CF"
ARABIC = "U+0020-007E,U+00A0,U+00AB,U+00B7,U+00BB,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200B-200F,U+2010-2026,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC"
SYMBOLS = "U+2610-2612,U+27E6,U+27E7"


def gb2312():
    """The characters of GB 2312 by its rows and cells."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    found.update(range(0x20, 0x7F))
    found.update(range(0x3000, 0x3020))
    found.update(range(0xFF01, 0xFF5F))
    return ",".join(f"U+{code:04X}" for code in sorted(found))


FONTS = [
    ("NotoSans-Regular.ttf", LATIN, []),
    ("NotoSans-Bold.ttf", LATIN, []),
    ("NotoSans-Italic.ttf", LATIN, []),
    ("NotoNaskhArabic-Regular.ttf", ARABIC, []),
    ("NotoNaskhArabic-Bold.ttf", ARABIC, []),
    ("NotoSansSymbols2-Regular.ttf", SYMBOLS, []),
    ("wqy-microhei.ttc", gb2312(), ["--font-number=0"]),
]


def main():
    folder = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    for name, kept, more in FONTS:
        source = next(folder.rglob(name))
        target = here / name.replace(".ttc", ".ttf")
        subprocess.run(
            [sys.executable, "-m", "fontTools.subset", str(source), f"--unicodes={kept}",
             f"--output-file={target}", "--no-hinting", "--layout-features=*",
             "--name-IDs=*", "--notdef-outline", *more],
            check=True,
        )
        print(target.name, target.stat().st_size)


main()
