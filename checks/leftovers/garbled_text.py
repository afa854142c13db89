"""Characters that come from a wrong encoding or a lost glyph."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

# what UTF-8 read as GBK begins with, and good text never holds three of in a row
GBK = (
    "紝锛銆鍔浜傚屽鏀鍏鍒鍙鏈缁佸瀹澶鐨鍜灞浣鏂浼鍥寮佹戝姞笟浠骞鍦璐佷鍐閲鐢氬璁搴鍖彂鎶鍚屼勫佺浗埗姘闈傛犲繘斂勬娴敼鏉鎴啘鎺鍩粡跺涘寤瑰嶅鎵宸繚璧鏄鎸睍鏁傝琛囧岀皯鐩鍑绉疄閫敓诲鏋忔腑傜嗗岃綋夊竴祫绛"
    "佽姏庡瀵蹇氭瑙姝氱叏柊湁満绋滄湴勭甯炲曞滀涙寲珮綔紒闄鏍戠氫熷戞祹鎬勮灏鐞鐜侀撳涔熀瓑绀滃楂濂鑲濇潻栧椤鑳娉兘棰鍗寔紑樺悊闀冨夋彁瀛勪嬪柦槸芥姟鐐湪勯寰熸嶇悎鍠岄敤叕绠暀鎻戜涗绾競氳曡忓笉熶尯皟硶妧"
)


class GarbledText(Check):
    """转码、复制留下的乱码：锟斤拷、烫烫烫、�、â€œ、鍏氱殑、ÖÐ¹ú、\\u4e2d，或者只有问号的一行、句中一串问号。

    正文里正常的问号、网址里的百分号编码不算。
    """

    title = "乱码"
    severity = "error"
    good = (
        "为什么？怎么办？",
        "汤很烫，烫伤要处理。",
        "打倒一切害人虫！？",
        "怎么办???大家都在想。",
        "见 https://example.cn/s?q=%E4%B8%AD%E5%9B%BD 的说明，café、Ünïcode。",
    )
    bad = (
        Bad("完成投资⟦锟斤拷锟斤拷⟧万元，⟦�⟧⟦烫烫烫⟧。"),
        Bad("⟦鍏氱殑浜屽崄澶х簿⟧，⟦ÖÐ¹úÈËÃñ⟧，⟦ä¸­å›½äºº⟧，关于⟦??????⟧工作的通知。"),
        Bad("标题⟦_x000D_⟧，⟦\\u4e2d\\u56fd⟧，⟦=E4=B8=AD=E5=9B=BD⟧，⟦%E4%B8%AD%E5%9B%BD⟧银行。"),
        Bad("维护了政权安全。\n\n⟦?⟧\n\n二、存在的不足"),
    )

    garbled = Pattern(
        rf"(?=[锟烫屯锘\ufffdâÃï?？¡-ÿ\\_=%&{GBK}])(?:"
        r"(?:锟斤拷?)+(?:锟斤?)?|烫烫烫+|屯屯屯+|锘[縫挎]|\ufffd+|(?:â€[œ\x9d™“”˜¦]?|Ã[\x80-\xbf©¨¯]|ï¼[ŒšˆŽ]){1,20}"
        r"|(?:(?<=\n)|\A)[?？]{1,20}(?=\n|\Z)|(?<=[\u3400-\u9fff])(?<![吗呢么何谁哪吧啊办样])[?]{4,20}(?=[\u3400-\u9fff])"
        rf"|(?:[{GBK}][\u0370-\u04ff\u3040-\u30ff\u3400-\u9fff\ue000-\uf8ff€]{{0,2}}){{3,200}}"
        r"|[¡-¯²-¶¸-ÖØ-öø-ÿ]{6,200}|(?:[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]{1,2}){2,100}"
        r"|(?:\\u[0-9a-fA-F]{4}){1,100}|_x000[Dd]_|(?<![\w/=%?&.-])(?:=[0-9A-F]{2}){3,100}(?!\w)|(?<![\w/=%?&.-])(?:%[0-9A-F]{2}){3,100}"
        r"|(?:&#x?[0-9a-fA-F]{2,6};){1,20})"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.garbled):
            yield self.finding(found.span, f"“{found.match[0]}”是乱码或转码残留，应对照原件改正或删去。")
