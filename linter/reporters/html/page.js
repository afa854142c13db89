"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  let unsaved = false;

  // ---- jumping between the draft and the list
  const marksOf = (article, row) => row.dataset.numbers.split(" ").flatMap(n => all(`.paper mark[data-n~="${n}"]`, article));
  const clear = () => all(".here").forEach(item => item.classList.remove("here"));

  function toDraft(row) {
    const article = row.closest(".draft"), marks = marksOf(article, row);
    clear();
    row.classList.add("here");
    marks.forEach(mark => mark.classList.add("here"));
    const first = marks.find(mark => !mark.classList.contains("related")) || marks[0];
    if (first) first.scrollIntoView({block: "center"});
    else article.scrollIntoView();
  }

  function toRow(mark) {
    const article = mark.closest(".draft"), number = mark.dataset.n.split(" ")[0];
    const row = all(".row", article).find(item => item.dataset.numbers.split(" ").includes(number) && !item.hidden);
    if (!row) return;
    clear();
    row.classList.add("here");
    marksOf(article, row).forEach(item => item.classList.add("here"));
    row.scrollIntoView({block: "nearest"});
    row.focus({preventScroll: true});
  }

  document.addEventListener("click", event => {
    const jump = event.target.closest(".jump"), mark = event.target.closest(".paper mark");
    if (jump) toDraft(jump.closest(".row"));
    else if (mark) toRow(mark);
  });

  // ---- filters
  function filter(article) {
    const form = $(".filters", article), value = name => (form.elements[name] || {value: ""}).value;
    const levels = all("[name=severity]:checked", form).map(box => box.value);
    let shown = 0;
    for (const row of all(".row", article)) {
      const decision = row.dataset.decision || "none";
      row.hidden = !levels.includes(row.dataset.severity)
        || (value("family") && row.dataset.family !== value("family"))
        || (value("check") && row.dataset.check !== value("check"))
        || (value("change") && row.dataset.change !== value("change"))
        || (value("decision") && decision !== value("decision"));
      shown += !row.hidden;
    }
    const visible = new Set(all(".row:not([hidden])", article).flatMap(row => row.dataset.numbers.split(" ")));
    for (const mark of all(".paper mark", article)) mark.classList.toggle("off", !mark.dataset.n.split(" ").some(n => visible.has(n)));
    $(".empty", article).hidden = shown > 0;
  }

  // ---- decisions
  function decided(row) {
    const checked = $("input[type=radio]:checked", row);
    row.dataset.decision = checked ? checked.value : "";
    if (!checked) delete row.dataset.decision;
    progress();
  }

  function progress() {
    const rows = all(".row"), done = rows.filter(row => row.dataset.decision).length;
    $("#progress").textContent = rows.length ? `已处理 ${done}/${rows.length}` : "";
  }

  function decisions() {
    return data.files.map((file, index) => ({
      path: file.path, title: file.title,
      decisions: all(`#draft-${index} .row`).flatMap(row => {
        const remark = $(".remark", row).value.trim(), decision = row.dataset.decision || "";
        if (!decision && !remark) return [];
        return row.dataset.numbers.split(" ").map(n => ({...file.findings[n], decision, remark}));
      }),
    }));
  }

  function load(text) {
    let sheet;
    try { sheet = JSON.parse(text); } catch { sheet = null; }
    if (!sheet || sheet.schema !== data.decisions) return alert("这不是 draftlint 的处理单。");
    const known = new Map(sheet.files.flatMap(file => file.decisions.map(item => [item.fingerprint, item])));
    for (const row of all(".row")) {
      const file = data.files[Number(row.closest(".draft").dataset.file)];
      const item = row.dataset.numbers.split(" ").map(n => known.get(file.findings[n].fingerprint)).find(Boolean);
      if (!item) continue;
      const box = all("input[type=radio]", row).find(radio => radio.value === item.decision);
      if (box) box.checked = true;
      $(".remark", row).value = item.remark || "";
      decided(row);
    }
    all(".draft").forEach(filter);
  }

  // ---- saving: files made here, nothing is sent anywhere
  function save(name, content, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], {type}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const stamp = () => new Date().toLocaleDateString("sv").replaceAll("-", "");
  const quoted = text => JSON.stringify(text);

  function ignoreEntries() {
    return decisions().flatMap(file => file.decisions.filter(item => item.decision === "不采纳").map(item => [
      "[[ignore]]", `check = ${quoted(item.check)}`, `fingerprint = ${quoted(item.fingerprint)}`,
      `text = ${quoted(item.text)}`, `reason = ${quoted(item.remark || "核对无误")}`, "",
    ].join("\n"))).join("\n");
  }

  function table() {
    const head = ["文稿", "序号", "级别", "检查", "原文", "问题", "位置", "处理意见", "备注"];
    const rows = data.files.flatMap((file, index) => all(`#draft-${index} .row`).map(row => {
      const item = file.findings[row.dataset.lead];
      return [file.path, item.number, item.level, item.title, item.text, $(".message", row).textContent, item.place, row.dataset.decision || "", $(".remark", row).value.trim()];
    }));
    return [head, ...rows];
  }

  // ---- an .xlsx file: a zip of four small XML parts, stored
  const escape = text => text.replace(/[<>&"\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, c => ({"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}[c] || ""));
  const crcTable = Array.from({length: 256}, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
  const crc = bytes => (bytes.reduce((c, b) => crcTable[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

  function zip(parts) {
    const bytes = [], directory = [];
    let size = 0;
    const add = (list, chunk) => { list.push(chunk); return chunk.length; };
    const record = (signature, fields) => {
      const view = new DataView(new ArrayBuffer(4 + fields.reduce((sum, [width]) => sum + width, 0)));
      view.setUint32(0, signature, true);
      let at = 4;
      for (const [width, value] of fields) { width === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true); at += width; }
      return new Uint8Array(view.buffer);
    };
    for (const [name, text] of parts) {
      const label = new TextEncoder().encode(name), body = new TextEncoder().encode(text), sum = crc(body);
      const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, sum], [4, body.length], [4, body.length], [2, label.length], [2, 0]];
      directory.push(record(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, size]]), label);
      size += add(bytes, record(0x04034b50, common)) + add(bytes, label) + add(bytes, body);
    }
    const length = directory.reduce((sum, part) => sum + part.length, 0);
    const end = record(0x06054b50, [[2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, length], [4, size], [2, 0]]);
    return new Blob([...bytes, ...directory, end]);
  }

  function xlsx(rows) {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const pack = "http://schemas.openxmlformats.org/package/2006", type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const cells = rows.map(row => `<row>${row.map(cell => `<c t="inlineStr"><is><t xml:space="preserve">${escape(String(cell))}</t></is></c>`).join("")}</row>`).join("");
    const widths = [24, 6, 8, 12, 24, 60, 30, 10, 30].map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join("");
    const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    return zip([
      ["[Content_Types].xml", `${xml}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`],
      ["_rels/.rels", `${xml}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
      ["xl/workbook.xml", `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="处理单" sheetId="1" r:id="r1"/></sheets></workbook>`],
      ["xl/_rels/workbook.xml.rels", `${xml}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
      ["xl/worksheets/sheet1.xml", `${xml}<worksheet xmlns="${main}"><cols>${widths}</cols><sheetData>${cells}</sheetData></worksheet>`],
    ]);
  }

  $("#save-json").addEventListener("click", () => {
    save(`处理单-${stamp()}.json`, JSON.stringify({schema: data.decisions, version: data.version, files: decisions()}, null, 1), "application/json");
    unsaved = false;
  });
  $("#save-xlsx").addEventListener("click", () => { save(`处理单-${stamp()}.xlsx`, xlsx(table()), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"); unsaved = false; });
  $("#save-ignore").addEventListener("click", () => {
    const entries = ignoreEntries();
    entries ? save("忽略条目.toml", entries, "text/plain") : alert("还没有“不采纳”的条目。");
  });
  $("#print").addEventListener("click", () => window.print());
  $("#load").addEventListener("click", () => $("#file").click());
  $("#file").addEventListener("change", async event => { const [file] = event.target.files; if (file) load(await file.text()); event.target.value = ""; });

  document.addEventListener("change", event => {
    const row = event.target.closest(".row"), form = event.target.closest(".filters");
    if (row) { unsaved = true; decided(row); }
    if (form) filter(form.closest(".draft"));
  });
  document.addEventListener("input", event => { if (event.target.matches(".remark")) unsaved = true; });
  document.addEventListener("submit", event => event.preventDefault());
  window.addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });

  // ---- keyboard
  document.addEventListener("keydown", event => {
    if (event.target.matches("input[type=text], select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = all(".row:not([hidden])"), at = rows.findIndex(row => row.classList.contains("here"));
    const choice = {1: "采纳", 2: "不采纳", 3: "已核"}[event.key];
    if (event.key === "j" || event.key === "k") {
      const next = rows[event.key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
      if (next) { toDraft(next); next.scrollIntoView({block: "nearest"}); next.focus({preventScroll: true}); }
    } else if (choice && at >= 0) {
      all("input[type=radio]", rows[at]).find(radio => radio.value === choice).checked = true;
      unsaved = true;
      decided(rows[at]);
    } else if (event.key === "Escape" && at >= 0) rows[at].focus();
  });

  all(".draft").forEach(filter);
  progress();
})();
