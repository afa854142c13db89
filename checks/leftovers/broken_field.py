"""Fields whose target is gone."""

from collections.abc import Iterator

from checks.leftovers._marks import example, placed
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class BrokenField(Check):
    """交叉引用、目录等域失效了，印出来是“错误!未找到引用源。”，应更新域或重新插入引用。"""

    title = "引用失效"
    severity = "error"
    good = (
        "系统提示错误时，应查明引用来源。",
        "错误！必须改正。多次查询，未找到图形项目的来源。",
        "如图1所示，见第3页。",
    )
    bad = (
        Bad("详见⟦错误!未找到引用源。⟧和第⟦Error! Bookmark not defined.⟧页。", message="引用"),
        Bad(
            "⟦錯誤! 找不到參照來源。⟧⟦エラー! 参照元が見つかりません。⟧⟦Fehler! Verweisquelle konnte nicht gefunden werden.⟧"
        ),
        Bad("见⟦Error: Reference source not found⟧，⟦错误：未找到引用源。⟧\n\n⟦未找到目录项。⟧"),
        Bad("⟦错误！文档中没有指定样式的文字。⟧"),
        Bad("域失效", document=lambda: example("详见⟦第3节⟧。", "broken-field", "REF _Ref1"), message="引用"),
    )

    # what Word writes, in the languages it is used in here
    shown = Pattern(
        r"错误：未找到引用源[。.]?"
        r"|错误[!！] ?(?:未找到|未定义|未知的|未指定|没有|文档中没有|书签|不能|超链接引用无效|链接无效|仅主文档|使用“|需要)"
        r"[^。\n]{0,40}[。.]?"
        r"|(?<![\u3400-\u9fff])未找到(?:目录|图形|图表|索引)项(?!目)[。.]?"
        r"|錯誤[!！] ?(?:找不到|尚未定義|未定義|無效|不明的)[^。\n]{0,30}[。.]?"
        r"|Error[!:] (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid|Not a valid link"
        r"|Unknown (?:document property name|switch argument)|No table of (?:contents|figures) entries found"
        r"|No (?:text of specified style in document|index entries found|sequence specified)"
        r"|Main Document Only|Filename not specified|Use the Home tab[^.\n]{0,80})\.?"
        r"|No table of (?:contents|figures) entries found\.?"
        r"|エラー[!！] ?(?:参照元が見つかりません|ブックマークが定義されていません)[。.]?|오류[!！] ?[\uac00-\ud7a3 ]{4,30}[.]?"
        r"|Fehler! (?:Verweisquelle|Textmarke)[^.\n]{0,40}\.?|Erreur ?! (?:Source du renvoi|Signet)[^.\n]{0,30}\.?"
        r"|¡Error! (?:No se encuentra|Marcador no definido)[^.\n]{0,50}\.?|Ошибка! (?:Источник|Закладка)[^.\n]{0,30}\.?"
        r"|Errore[.!] (?:L'origine|Il segnalibro)[^.\n]{0,50}\.?|Erro! (?:Fonte de|Marcador|Indicador)[^.\n]{0,40}\.?",
        screen=Pattern(r"错误|未找到|錯誤|Err|No table of|エラー|오류|Fehler|¡Error|Ошибка"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        spans = {found.span for found in document.find(self.shown)}
        for mark in placed(document, "broken-field"):
            if not any(_touch(mark.spans[0], span) for span in spans):
                spans.add(mark.spans[0])
        for span in sorted(spans):
            yield self.finding(span, f"“{document.quote(span)}”处的引用已失效，应更新域或重新插入引用。")


def _touch(first: Span, second: Span) -> bool:
    return first.block == second.block and first.start <= second.end and second.start <= first.end
