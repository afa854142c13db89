"""Pieces of a small notice that the examples of several checks are built from."""

TOP = "某局〔2024〕3号\n\n# 某局关于开展检查的通知\n\n"
HEAD = TOP + "各科室：\n\n现将检查安排通知如下。\n\n"
FOOT = "\n\n某某局\n\n2024年4月12日"
REQUEST = "# 某局关于增加经费的请示\n\n某某厅：\n\n拟增加经费。\n\n妥否，请批示。\n\n某某局\n\n2024年6月3日"
