#!/usr/bin/env python3
"""Writes signs/*.txt, the names of signs and emoji, from the annotations of Unicode's CLDR.

usage: tools/signs/generate.py FOLDER

FOLDER holds the npm packages cldr-annotations-modern and cldr-annotations-derived-modern, unpacked (`npm install` of both,
then its node_modules). A line is a sign, a space and its name; variation selectors are left out, and so are tones of skin.
"""
import json
import os
import sys

LANGUAGES = "ar de en es fr it pt ru vi zh zh-Hant".split()
SOURCES = [("cldr-annotations-modern", "annotations"), ("cldr-annotations-derived-modern", "annotationsDerived")]
# Signs that CLDR does not name are called as those that look like them.
LIKE = {"★": "⭐", "☆": "⭐", "✓": "✔", "✗": "❌", "✘": "❌"}
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "signs")


def is_sign(text):
    codes = [ord(character) for character in text]
    if any(0x1F3FB <= code <= 0x1F3FF for code in codes):
        return False
    first = codes[0]
    return (0x2300 <= first <= 0x23FF or 0x2600 <= first <= 0x27BF or 0x2B00 <= first <= 0x2BFF or 0x1F000 <= first <= 0x1FAFF
            or len(codes) > 1 and codes[-1] == 0x20E3)


for language in LANGUAGES:
    names = {}
    for package, key in SOURCES:
        with open(os.path.join(sys.argv[1], package, key, language, "annotations.json"), encoding="utf-8") as file:
            for sign, entry in json.load(file)[key]["annotations"].items():
                if is_sign(sign) and "tts" in entry:
                    names[sign.replace("\ufe0f", "")] = entry["tts"][0]
    names.update({sign: names[other] for sign, other in LIKE.items()})
    with open(os.path.join(OUT, language + ".txt"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{sign} {name}\n" for sign, name in sorted(names.items()))
