#!/usr/bin/env python3
"""Writes the property tables of src/HandoutGen.Typography/Unicode from the files of the Unicode Character Database.

usage: tools/unicode/generate.py [folder of the database, default /usr/share/unicode (Debian: unicode-data)]

Only facts are taken: a code point's class. A table is a sorted list of range starts and the class of each range.
"""
import os
import re
import sys

UCD = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "src", "HandoutGen.Typography", "Unicode")
LIMIT = 0x110000


def lines(name):
    with open(os.path.join(UCD, name), encoding="utf-8") as file:
        yield from file


def version(name):
    return re.search(r"-(\d+\.\d+\.\d+)", next(iter(lines(name)))).group(1)


def ranges(name, missing=False):
    """The (first, last, fields) of a file; the defaults of its @missing lines instead if asked."""
    for line in lines(name):
        if missing:
            if not line.startswith("# @missing:"):
                continue
            line = line[len("# @missing:"):]
        body = line.split("#")[0].strip()
        if not body:
            continue
        fields = [field.strip() for field in body.split(";")]
        first, _, last = fields[0].partition("..")
        yield int(first, 16), int(last or first, 16), fields[1:]


def fill(name, values, pick=lambda fields: fields[0]):
    for first, last, fields in ranges(name):
        for code in range(first, last + 1):
            values[code] = pick(fields)
    return values


def table(name, summary, values, enum, source):
    starts, classes = [], []
    for code in range(LIMIT):
        if not classes or classes[-1] != values[code]:
            starts.append(code)
            classes.append(values[code])
    names = sorted(set(classes))

    def rows(items, per):
        return "\n".join("        " + " ".join(items[i:i + per]) for i in range(0, len(items), per))

    body = f"""// Written by tools/unicode/generate.py from {source}; do not edit.
namespace HandoutGen.Typography.Unicode;

/// <summary>{summary}</summary>
internal static class {name}
{{
    /// <summary>The first code point of each range, ascending.</summary>
    public static ReadOnlySpan<int> Starts =>
    [
{rows([f"0x{start:X}," for start in starts], 16)}
    ];

    /// <summary>The class of each range, a value of <see cref="{enum}"/>.</summary>
    public static ReadOnlySpan<byte> Classes =>
    [
{rows([f"{ORDER[enum].index(c)}," for c in classes], 40)}
    ];
}}
"""
    with open(os.path.join(OUT, name + ".g.cs"), "w", encoding="utf-8") as file:
        file.write(body)
    print(name, len(starts), "ranges;", " ".join(names))


# The order of the enumerations' members: LineBreakClass.cs and BidiClass.cs.
ORDER = {
    "LineBreakClass": "AL BK CR LF NL SP ZW WJ ZWJ CM GL BA BB B2 HY CB CL CP CPEastAsian EX IN NS OP OPEastAsian QU IS NU PO PR SY "
                      "EB EM H2 H3 HL ID IDReserved JL JV JT RI".split(),
    "BidiClass": "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI".split(),
}

# Line breaking.
general = ["Cn"] * LIMIT
for first, last, fields in ranges("extracted/DerivedGeneralCategory.txt"):
    general[first:last + 1] = fields[:1] * (last + 1 - first)
width = fill("EastAsianWidth.txt", ["N"] * LIMIT)
pictographic = [False] * LIMIT
for first, last, fields in ranges("emoji/emoji-data.txt"):
    if fields[0] == "Extended_Pictographic":
        pictographic[first:last + 1] = [True] * (last + 1 - first)
raw = ["XX"] * LIMIT
# The defaults of unassigned code points, from the header of LineBreak.txt.
for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)):
    raw[first:last + 1] = ["ID"] * (last + 1 - first)
raw[0x20A0:0x20D0] = ["PR"] * 0x30
fill("LineBreak.txt", raw)


def resolved(code):
    """LB1: ambiguous, surrogate and unknown are AL; CJ is NS; SA is CM for marks and AL else. Widths that LB30 asks for join the class."""
    value = raw[code]
    if value in ("AI", "SG", "XX"):
        value = "AL"
    elif value == "CJ":
        value = "NS"
    elif value == "SA":
        value = "CM" if general[code] in ("Mn", "Mc") else "AL"
    if value in ("OP", "CP") and width[code] in ("F", "W", "H"):
        value += "EastAsian"
    if value == "ID" and pictographic[code] and general[code] == "Cn":
        value = "IDReserved"
    return value


table("LineBreakData", "Line_Break, resolved by LB1 of UAX #14.", [resolved(code) for code in range(LIMIT)], "LineBreakClass",
      f"LineBreak.txt {version('LineBreak.txt')}")

# Bidirectional text. Long names stand in the @missing lines of some versions.
LONG = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET", "Boundary_Neutral": "BN"}
bidi = ["L"] * LIMIT
for first, last, fields in ranges("extracted/DerivedBidiClass.txt", missing=True):
    value = LONG.get(fields[-1], fields[-1])
    bidi[first:last + 1] = [value] * (last + 1 - first)
fill("extracted/DerivedBidiClass.txt", bidi)
table("BidiClassData", "Bidi_Class.", bidi, "BidiClass", f"DerivedBidiClass.txt {version('extracted/DerivedBidiClass.txt')}")

pairs = sorted((first, int(fields[0], 16), fields[1]) for first, _, fields in ranges("BidiBrackets.txt"))
print("brackets", len(pairs))
openers = [(a, b) for a, b, kind in pairs if kind == "o"]
with open(os.path.join(OUT, "BidiBracketData.g.cs"), "w", encoding="utf-8") as file:
    row = "\n".join("        " + " ".join(f"0x{a:X}, 0x{b:X}," for a, b in openers[i:i + 8]) for i in range(0, len(openers), 8))
    file.write(f"""// Written by tools/unicode/generate.py from BidiBrackets.txt {version('BidiBrackets.txt')}; do not edit.
namespace HandoutGen.Typography.Unicode;

/// <summary>Bidi_Paired_Bracket: each opening bracket and its closing one.</summary>
internal static class BidiBracketData
{{
    /// <summary>Opening, closing, opening, closing…, ascending by the opening bracket.</summary>
    public static ReadOnlySpan<int> Pairs =>
    [
{row}
    ];
}}
""")
