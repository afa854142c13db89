"""The editor's page in a real browser: nothing of a draft runs, everything a reader needs works."""

import json
import zipfile

import pytest

from linter.reporters import html
from linter.review import review
from linter.settings import Asked, Resolver

DRAFT = """关于2023年工作情况的汇报

今年以来，我局严格落实年初制定制定的计划，<script>document.title='x'</script>开展了“四个一”活动。

| 项目 | 次数 |
|---|---|
| 学习学习 | 3 |

下一步，进一步完善完善制度。
"""
OPTIONS = Asked({"select": ["doubled-word"]}, None, False, False)


@pytest.fixture(scope="session")
def browser(tool):
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=tool("chromium", "chromium-browser", "google-chrome"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )


def write_page(folder, *texts, previous=()):
    paths = []
    for number, text in enumerate((*texts, *previous)):
        paths.append(folder / f"稿<b>{number}.md")
        paths[-1].write_text(text, encoding="utf-8")
    resolver = Resolver(OPTIONS)
    now = review(map(str, paths[: len(texts)]), resolver)
    before = review(map(str, paths[len(texts) :]), resolver)
    target = folder / "report.html"
    target.write_text(
        html.report(now.drafts, "2023年10月8日 09:00", previous=[draft.result for draft in before.drafts]),
        encoding="utf-8",
    )
    return target


@pytest.fixture
def page(browser, tmp_path):
    context = browser.new_context(accept_downloads=True)
    opened = context.new_page()
    opened.complaints = []
    opened.asked = []
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("console", lambda message: opened.complaints.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.goto(write_page(tmp_path, DRAFT).as_uri())
    yield opened
    assert opened.complaints == []
    assert all(url.startswith(("file:", "blob:")) for url in opened.asked)
    context.close()


def test_the_draft_is_text_whatever_it_holds(page):
    assert page.title() != "x"
    assert "<script>document.title" in page.inner_text(".paper")


def test_findings_stand_in_the_draft_and_in_the_list(page):
    assert page.locator(".row").count() == 3
    assert page.locator(".paper mark.error").all_inner_texts() == ["制定", "学习", "完善"]
    numbers = [mark.get_attribute("data-row") for mark in page.locator(".paper mark.error").all()]
    assert numbers == page.locator(".row .no").all_inner_texts() == ["1", "2", "3"]
    assert page.locator(".grid td").count() == 4
    assert "有必改项" in page.inner_text(".verdict-box")


def test_jumping_to_the_draft_and_back(page):
    page.locator(".row .jump").nth(1).click()
    assert page.locator(".paper mark.here").all_inner_texts() == ["学习"]
    page.locator(".paper mark").nth(2).click()
    assert "here" in page.locator(".row").nth(2).get_attribute("class")


def test_filters_hide_rows_and_marks(page):
    page.locator("[name=severity][value=error]").uncheck()
    assert page.locator(".row:visible").count() == 0
    assert page.locator(".empty").is_visible()
    assert page.locator(".paper mark:not(.off)").count() == 0


def test_keyboard_decides(page):
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("2")
    assert page.locator(".row").nth(1).get_attribute("data-decision") == "不采纳"
    assert page.inner_text("#progress") == "已处理 1/3"


def test_decisions_are_saved_and_loaded(page, tmp_path):
    page.locator(".row").nth(0).locator("[value=采纳]").check()
    page.locator(".row").nth(2).locator("[value=不采纳]").check()
    page.locator(".row").nth(2).locator(".remark").fill("原文如此")
    with page.expect_download() as saved:
        page.click("#save-json")
    sheet = tmp_path / "sheet.json"
    saved.value.save_as(sheet)
    data = json.loads(sheet.read_text(encoding="utf-8"))
    assert data["schema"] == "draftlint-decisions/1"
    assert [(item["text"], item["decision"], item["remark"]) for item in data["files"][0]["decisions"]] == [
        ("制定", "采纳", ""),
        ("完善", "不采纳", "原文如此"),
    ]
    page.reload()
    page.set_input_files("#file", sheet)
    sync_api = pytest.importorskip("playwright.sync_api")
    sync_api.expect(page.locator("#progress")).to_have_text("已处理 2/3")
    assert page.locator(".row").nth(2).locator(".remark").input_value() == "原文如此"


def test_ignore_entries_name_what_was_refused(page, tmp_path):
    tomllib = pytest.importorskip("tomllib")
    page.locator(".row").nth(1).locator("[value=不采纳]").check()
    with page.expect_download() as saved:
        page.click("#save-ignore")
    saved.value.save_as(tmp_path / "ignore.toml")
    (entry,) = tomllib.loads((tmp_path / "ignore.toml").read_text(encoding="utf-8"))["ignore"]
    assert (entry["check"], entry["text"], entry["reason"]) == ("doubled-word", "学习", "核对无误")


def test_excel_file_is_one_that_opens(page, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    with page.expect_download() as saved:
        page.click("#save-xlsx")
    saved.value.save_as(tmp_path / "sheet.xlsx")
    assert zipfile.ZipFile(tmp_path / "sheet.xlsx").testzip() is None
    rows = list(openpyxl.load_workbook(tmp_path / "sheet.xlsx").active.values)
    assert rows[0][:4] == ("文稿", "序号", "级别", "检查")
    assert [row[4] for row in rows[1:]] == ["制定", "学习", "完善"]


def test_closing_with_unsaved_decisions_warns(page):
    page.locator(".row").nth(0).locator("[value=已核]").check()
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    assert dialog.value.type == "beforeunload"
    dialog.value.accept()


def test_it_prints_to_a4(page, tmp_path):
    pdf = page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert page.locator(".tools").is_visible()  # on screen; the print style hides it
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible()


def test_previous_version_sorts_new_same_and_cured(browser, tmp_path):
    before = "落实年初制定制定的计划。\n\n不断提高提高管理水平。"
    after = "落实年初制定制定的计划。\n\n不断提高管理水平，完善完善制度。"
    opened = browser.new_page()
    opened.goto(write_page(tmp_path, after, previous=[before]).as_uri())
    changes = [row.get_attribute("data-change") for row in opened.locator(".row").all()]
    assert changes == ["same", "new"]
    assert "已改 1条" in opened.inner_text(".cured summary")
    opened.close()


def test_several_drafts_have_an_overview(browser, tmp_path):
    opened = browser.new_page()
    opened.goto(write_page(tmp_path, DRAFT, "关于工作的通知\n\n一切正常。").as_uri())
    assert opened.locator(".overview tbody tr").count() == 2
    assert "未发现问题" in opened.inner_text(".overview")
    opened.close()
