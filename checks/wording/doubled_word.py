"""A word or character written twice in a row."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.ngrams.symbols import DIGIT, OTHER
from linter.ngrams.table import Table, table
from linter.patterns import Pattern
from linter.words import kept, simplified

LONGEST = 4  # characters of a string that is counted
RARE = 2  # level of a pair of equal characters that stands for nothing
REPEATED = 3  # level of the dictionary words that are a character said twice: 人人, 牢牢
FAMILIAR = 8  # level of words like 现在: 现在｜在外地
USUAL = 3  # level from which a string is ordinary language (a dozen times in 18 million characters)


class DoubledWord(Check):
    """同一个词或字连写了两遍，多半是修改时留下的。

    前后两词相接的（学习｜习近平、工作｜作为、未来产业｜产业链），叠词（人人、层层、方方面面、研究研究一类的
    口语）以及词典里有的写法都不算。
    """

    title = "重复词语"
    severity = "error"
    good = (
        "跟进学习习近平总书记重要讲话。",
        "培育未来产业产业链，把意识形态工作作为大事来抓。",
        "做到人人参与、层层落实，在方方面面下功夫，一批一批推进。",
        "达到了预期目的的，予以奖励；共建共治共享。",
        "坚持实事求是是我们的传统；有有害作业的单位，对对口部门提出要求；经经营主体申请，实行水水中转。",
        "符合本规定规定的条件，经济组织组织开展活动，报送上一年度年度报告。",
        "他现在在外地，就业率与年年增长的收入，小学学生、太湖湖体、产业链链主企业。",
        "总政治部干部部、总后勤部卫生部参加。",
        "人民政府政府采购中心，人民政府政府和社会资本合作项目。",
        "应对对手的挑战，共产党党员带头，做好好人好事的宣传。",
    )
    bad = (
        Bad("落实年初制定⟦制定⟧的计划。", fixed="落实年初制定的计划。"),
        Bad("特别是对⟦对⟧意识形态工作的领导。", fixed="特别是对意识形态工作的领导。"),
        Bad("认真完成各项工作的⟦的⟧要求。", fixed="认真完成各项工作的要求。"),
        Bad("县委组织部⟦部⟧、县人社局联合开展督查。", fixed="县委组织部、县人社局联合开展督查。"),
        Bad("不断加强⟦加强⟧管理。", fixed="不断加强管理。"),
        Bad("保护消费⟦消费⟧者权益，适应不⟦不⟧同阶段需求。", fixed="保护消费者权益，适应不同阶段需求。"),
        Bad("文化、生态、组织⟦组织⟧建设持续发力，数字化转型已⟦已⟧经受到⟦到⟧肯定。"),
        Bad("转交人民政府⟦政府⟧及其部门。"),
        Bad("网络舆情应急预案⟦应急预案⟧已经制定。", fixed="网络舆情应急预案已经制定。"),
    )

    word = Pattern(r"([\u4e00-\u9fff]{2,8})(\1)(?!\1)")
    char = Pattern(r"([\u4e00-\u9fff])(\1)(?!\1)")
    # words that are said twice on purpose begin so
    spared = frozenset("一很几越多每逐半两某谢拜好再太大如")
    # verb and noun in one: 本规定｜规定的条件，合作组织｜组织开展，上一年度｜年度报告
    twofold = frozenset(("规定", "组织", "年度", "申请人"))
    # characters that hardly ever stand twice: no more evidence is wanted than that no text has them so
    particles = frozenset("的了和与在对将已被到也就不是为以及从由向把使让而或至于并")
    # characters that never stand twice rightly
    never = frozenset("不已")
    # what the names of bodies end with: nothing of theirs stands between it and a mark (组织部｜部、)
    bodies = frozenset("部局委厅院会")
    # particles that follow a word: what ends with one says nothing (受到｜到), what begins with one does (到｜到会)
    behind = frozenset("的了到")
    # words of one character: beside a longer word with the same character they stand twice rightly (对｜对口部门)
    alone = frozenset("是对有经无未不可要会能应须该上下中里内外后前水地处县市省区所时年月日人事入过")
    # what follows a noun, so that no new one begins: 人民政府政府及其部门
    closing = tuple("及等、")
    # 年年, 户户, 一张张: measure words and what is counted without one
    measures = frozenset("年月日天次个件条项户人家村镇乡县市省班组代张片座桩步层级处点段句字页本封批队排双种样类款笔")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text, counts = facts.symbols, table()
        for pattern, wrong in ((self.word, self.is_doubled_word), (self.char, self.is_doubled_char)):
            for found in document.find(pattern):
                start, end = found.match.start(), found.match.end()
                if wrong(counts, text, start, end) and not kept(document, facts.given.words, start, end):
                    yield self.said(document.group(found, 2), found.match[1])

    def said(self, span: Span, word: str) -> Finding:
        """Return the finding on the second of two equal words."""
        kind = "词" if len(word) > 1 else "字"
        return self.finding(span, f"“{word}”连写了两遍，请删去一个{kind}。".replace("个字", "个"), fix=Fix(""))

    def is_doubled_word(self, counts: Table, text: str, start: int, end: int) -> bool:
        """Say whether the two words at `start` to `end` are one too many."""
        half = (end - start) // 2
        word = text[start : start + half]
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if word[0] in self.spared or len(set(word)) == 1 or not self.is_phrase(counts, word):
            return False
        if (half == 2 and counts.level(word * 2)) or (word in self.twofold and "一" <= before[-1:] <= "鿿"):
            return False
        longer = [word + after[:1], word + after[:2], before[-1:] + word, before + word]
        if any(len(item) > half and counts.word(item) >= USUAL for item in longer[2:]):
            return after[:1] in self.closing and not any(counts.word(item) for item in longer[:2])
        if any(len(item) > half and counts.word(item) >= USUAL for item in longer[:2]):
            return self.goes_on(counts, before, word, after)
        return True

    def goes_on(self, counts: Table, before: str, word: str, after: str) -> bool:
        """Say whether a word is hardly ever said here without what follows it: 保护消费｜消费者 is 保护消费者 said in two
        attempts, while 未来产业｜产业链 has both 未来产业 and 产业链."""
        short, long = before[-1:] + word, before[-1:] + word + after[:1]
        return len(long) <= LONGEST and 0 < counts.level(short) <= counts.level(long) + 1

    def is_phrase(self, counts: Table, word: str) -> bool:
        """Say whether a string is a dictionary word, or a longer one that begins and ends with one."""
        if len(word) < 4:
            return counts.word(word) > 0 and counts.level(word) >= USUAL
        return counts.word(word) > 0 or (counts.word(word[:2]) > 0 and counts.word(word[-2:]) > 0)

    def is_doubled_char(self, counts: Table, text: str, start: int, end: int) -> bool:
        """Say whether one of two equal characters at `start` to `end` is too many: no text has them together here,
        and without one of them the text is ordinary."""
        before, pair, after = text[max(0, start - 3) : start], text[start:end], text[end : end + 2]
        if pair[0] in self.never or not simplified(pair[0]):
            return pair[0] in self.never
        if pair[0] in self.bodies and after[:1] in ("、", "，", OTHER):
            named = counts.level(before[-2:] + pair[0]) > 0 and not counts.word(before[-1:] + pair[0])  # no 干部｜部
            return named and counts.level(pair + after[:1]) < RARE
        if (
            (counts.word(pair) > REPEATED and pair[0] not in self.particles)
            or not after
            or self.joins(counts, before, pair, after)
        ):
            return False
        if counts.level(before[-1:] + pair) >= 2 or counts.level(pair + after[:1]) >= 2:
            return False
        char = pair[0]
        if char in self.particles:
            return not self.touches(counts, before, char, after, least=FAMILIAR)
        left, right = before[-1:] + char + after[:1], char + after
        seen = [counts.level(item) > 0 for item in (left, right, before[-2:] + char)]
        if seen[0] and any(seen[1:]):
            return True
        return any(seen) and counts.level(pair) <= RARE and not self.touches(counts, before, char, after)

    def touches(self, counts: Table, before: str, char: str, after: str, least: int = 1) -> bool:
        """Say whether a word (of this level) ends or begins with the character, or it may be a measure word said twice."""
        ends = (before[-size:] + char for size in range(1, len(before) + 1) if char not in self.behind)
        begins = (char + after[:size] for size in range(1, len(after) + 1))
        return char in self.measures or any(counts.word(item) >= least for item in (*ends, *begins))

    def joins(self, counts: Table, before: str, pair: str, after: str) -> bool:
        """Say whether a word ends with the first character and another begins with the second, or one word holds both."""
        char = pair[0]
        ends = any(counts.word(before[-size:] + char) for size in (1, 2) if len(before) >= size)
        begins = any(counts.word(char + after[:size]) for size in (1, 2) if len(after) >= size)
        around = (
            before[-1:] + pair,
            pair + after[:1],
            before[-2:] + pair,
            before[-1:] + pair + after[:1],
            pair + after,
        )
        same = (len(after) > 1 and after[0] == after[1] != DIGIT) or (len(before) > 1 and before[-1] == before[-2])
        phrase = len(before) > 2 and counts.word(before + char) >= USUAL
        if char in self.alone and (phrase or (begins)):
            return True
        return (ends and begins) or same or any(counts.word(item) for item in around)
