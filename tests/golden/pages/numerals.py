"""The value, unit and rough bound that a quantity's surface alone states: 122.05亿元 → 12205000000 元.

The annotation sources name surfaces; writing their values out by hand would add slips, not truth. What the surface does not
say alone (a unit that stands elsewhere in the series, 三分之二, 翻一番) the annotation gives as `=value unit`.

Units: values are exact decimal strings in base units, 成 is ten per cent, a rank counts 位.
Errors: none; a surface that cannot be read gives an empty dict and the caller asks for a value.

    quantity("2万余名", False)   # {'value': '20000', 'upper': '', 'unit': '名', 'bound': 'ABOUT'}
    quantity("第三", True)       # {'value': '3', 'upper': '', 'unit': '位', 'bound': 'EXACT'}
"""
import re
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
# Units that begin with a multiplier's character and keep it.
KEPT = re.compile(r"千瓦|千伏|千米|千克|百分点")
ARABIC = r"[0-9][0-9,]*(?:\.[0-9]+)?"
HAN = r"[零〇一二三四五六七八九两十百千]+"
QUANTITY = re.compile(
    rf"第?(?P<low>{ARABIC}|{HAN})(?P<lowmul>[十百千万亿]*)(?P<lowunit>[%％]?)(?:(?:—|–|－|-|～|~|至|到)(?P<high>{ARABIC}))?"
    r"(?P<rest>.*)", re.DOTALL)


def quantity(surface, is_rank):
    """Value, upper, unit and bound of a surface; empty where it does not say its value alone."""
    if fraction := re.fullmatch(rf"百分之({HAN}|{ARABIC})", surface):
        return dict(value=plain(number(fraction.group(1))), upper="", unit="%", bound="EXACT")
    match = QUANTITY.fullmatch(re.sub(r"\s", "", surface).replace("％", "%"))
    if not match:
        return {}
    multiplier, rough, unit = split_unit(match["lowmul"] + match["rest"] if match["high"] is None else match["rest"])
    low = number(match["low"]) * multiplier
    high = number(match["high"]) * multiplier if match["high"] else None
    unit = "位" if is_rank else match["lowunit"] or unit
    if unit == "成":
        low, high, unit = low * 10, high and high * 10, "%"
    return dict(value=plain(low), upper=plain(high) if high is not None else "", unit=unit, bound="ABOUT" if rough else "EXACT")


def split_unit(text):
    """'万余名' → (10000, True, '名'): multiplier, roughness, unit."""
    multiplier, rough = Decimal(1), False
    while text and not KEPT.match(text):
        if text[0] in POWERS:
            multiplier *= POWERS[text[0]]
        elif text[0] in "余多" and not rough:
            rough = True
        else:
            break
        text = text[1:]
    return multiplier, rough, text


def number(text):
    """An Arabic number, or a Chinese numeral below ten thousand."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    total = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        else:
            total, digit = total + (digit or 1) * POWERS[character], 0
    return Decimal(total + digit)


def plain(value):
    """A decimal without exponent and without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
