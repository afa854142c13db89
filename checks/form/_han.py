"""Small numbers in Chinese digits."""

DIGITS = "零一二三四五六七八九"


def written(number: int, ten: str = "十") -> str:
    """Return a number from 0 to 99 in Chinese digits: 十四, 三十."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ten if tens == 1 else DIGITS[tens] + ten
    return (head + (DIGITS[ones] if ones else "")) or DIGITS[0]
