"""Makes the cases that the print benchmark prints, the same on every machine.

    cases.py COUNT FOLDER

writes `cases.jsonl`, one case a line for `beian print --batch`, and `forms.jsonl`, the same forms as plain content for the
peers: what stands in each row, read from the very layout that Beian Desk prints.
"""

import hashlib
import json
import pathlib
import random
import re
import sys
import tomllib

ASSETS = pathlib.Path(__file__).resolve().parents[2] / "assets"
SAMPLES = ["first-filing-paper", "first-filing-paper-hebei", "first-filing-paper-individual-henan"]
HAN = (
    "安白百柏宝北碧宾彩昌长晨成诚川春纯翠大丹德登典鼎东方丰枫峰凤福富冈高格庚工谷光广桂国海涵翰航豪和河荷恒弘红宏鸿湖"
    "虎花华怀辉惠吉佳嘉简江姜金锦京晶景静九久菊君俊凯康科可宽坤兰朗乐雷黎力立丽利莲良林霖灵岭柳龙隆鲁露禄绿伦罗马满茂"
    "梅美孟米妙民明铭墨木南宁农鹏平萍普奇启千乾强桥青清晴秋泉仁荣瑞润三沙山杉善上尚少深升生盛诗石时世书舒双水顺思松苏泰"
    "涛腾天田庭通同万旺望威唯伟文梧西溪熙霞夏仙贤祥向小晓新鑫信星行兴秀旭雪雅烟研岩阳洋遥野业一宜艺易益逸银英盈颖永友有余"
    "玉元原园远月岳云泽展章昭哲真正之知芝志智中忠众舟州竹庄卓子紫祖"
)
TRADES = ["茶业", "食品", "信息技术", "文化传媒", "建筑设计", "园林", "物流", "教育咨询", "机械", "服饰"]
PEOPLE = "李王张刘陈杨黄周吴徐孙马朱胡郭何高林罗郑"


def case_of(sample, index, dice):
    """One case: a sample with a name and domains of its own."""
    case = json.loads(json.dumps(sample))
    answers, site = case["answers"], case["answers"]["sites"][0]
    word = "".join(dice.sample(HAN, dice.randint(2, 4)))
    if answers["entity.nature"] == "5":
        answers["entity.name"] = dice.choice(PEOPLE) + "示例" + (word[:1] if dice.random() < 0.5 else "")
    else:
        place = case["province"].removesuffix("省")
        answers["entity.name"] = f"{place}示例{word}{dice.choice(TRADES)}有限公司"
    site["site.domains"] = [f"example-{index:04}-{at}.cn" for at in range(dice.choice([1, 1, 1, 2, 3, 6]))]
    case.pop("materials", None)
    return case


def rows_of(layout, case):
    """The rows of the layout that this case has. The chosen samples have no rule of a province and no special seal."""
    person = case["answers"]["entity.nature"] == "5"
    template = "individual" if person else "unit"
    for row in layout["rows"]:
        only = row.get("only", [])
        if (only and template not in only) or "when" in row:
            continue
        yield content(row, case, person)


def content(row, case, person):
    made = {"height": row["height"], "label": row.get("label", [])}
    (kind, cell), = row["cell"].items()
    if kind == "value":
        field = cell["field"]
        value = case["answers"].get(field, case["answers"]["sites"][0].get(field, ""))
        return made | {"value": cell.get("join", "").join(value) if isinstance(value, list) else value}
    if kind == "checks":
        # Of a person, the office phone is checked only when one was filed; all of these filed one.
        return made | {"checks": [{"end": False} | {k: v for k, v in line.items() if k != "when"} for line in cell]}
    if kind == "sign":
        return made | {"sign": {"statement": cell["statement"], "marks": cell["marks"]}}
    return made | {kind: cell}


def main(count, folder):
    folder.mkdir(parents=True, exist_ok=True)
    samples = [json.loads((ASSETS / f"samples/{name}.json").read_text()) for name in SAMPLES]
    layout = tomllib.loads((ASSETS / "papers/verification_form.toml").read_text())
    words = (ASSETS / "locales/zh-CN/papers.ftl").read_text()
    word = lambda name: re.search(rf"^{name} = (.*)$", words, re.M).group(1)
    dice = random.Random(20261123)
    with open(folder / "cases.jsonl", "w") as cases, open(folder / "forms.jsonl", "w") as forms:
        for index in range(count):
            case = case_of(samples[index % len(samples)], index, dice)
            cases.write(json.dumps(case, ensure_ascii=False) + "\n")
            digest = hashlib.sha256(json.dumps(case).encode()).hexdigest().upper()
            form = {
                "heading": layout["heading"],
                "rows": list(rows_of(layout, case)),
                "code": re.sub(r"\{.*?\}", f"{digest[:4]}-{digest[4:8]}", word("paper-print-code")),
                "page": re.sub(r"\{.*?\}", "1", word("paper-page-number")),
                "notice": word("paper-notice"),
            }
            forms.write(json.dumps(form, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
