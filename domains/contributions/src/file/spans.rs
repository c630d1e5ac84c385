//! Merged cells of an OpenDocument sheet, which the reader of spreadsheets does not tell: read from the markup of the file itself.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::workbook::{Merge, Span};

/// A cell, or several alike side by side and below each other.
struct Place {
    row: u32,
    column: u32,
    rows: u32,
    columns: u32,
    /// Whether the markup holds something within it.
    open: bool,
}

/// Every cell of every sheet of a `content.xml`, each with the name of its sheet and how many sheets were before it; nothing where it is no
/// such text.
fn walk(
    content: &str,
    mut each: impl FnMut(&BytesStart<'_>, (&str, usize), &Place) -> Option<()>,
) -> Option<()> {
    let mut reader = Reader::from_str(content);
    let (mut sheet, mut sheets): (Option<String>, usize) = (None, 0);
    // The row that is read with how often it stands there, the one after it, and the column within.
    let (mut row, mut rows, mut next, mut column) = (0_u32, 1_u32, 0_u32, 0_u32);
    loop {
        let event = reader.read_event().ok()?;
        let open = matches!(event, Event::Start(_));
        match event {
            Event::Start(e) | Event::Empty(e) => match e.name().into_inner() {
                "table:table" => {
                    sheet = Some(text(&e, "table:name")?.unwrap_or_default());
                    (row, next, column) = (0, 0, 0);
                    sheets += 1;
                }
                "table:table-row" => {
                    (row, column) = (next, 0);
                    rows = count(&e, "table:number-rows-repeated")?;
                    next = next.saturating_add(rows);
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let columns = count(&e, "table:number-columns-repeated")?;
                    if let Some(name) = &sheet {
                        each(&e, (name.as_str(), sheets), &Place { row, column, rows, columns, open })?;
                    }
                    column = column.saturating_add(columns);
                }
                _ => {}
            },
            Event::End(e) if e.name().into_inner() == "table:table" => sheet = None,
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// The merged ranges of the sheet of this name in a `content.xml`; nothing where it is no such text.
pub(super) fn merged(content: &str, sheet: &str) -> Option<Vec<Merge>> {
    let mut all = Vec::new();
    walk(content, |e, (name, _), at| {
        let (down, right) =
            (count(e, "table:number-rows-spanned")?, count(e, "table:number-columns-spanned")?);
        if name == sheet && (down > 1 || right > 1) {
            let end = (at.row.saturating_add(down - 1), at.column.saturating_add(right - 1));
            all.push(Merge { start: (at.row, at.column), end });
        }
        Some(())
    })?;
    Some(all)
}

/// How far what stands on each sheet reaches; nothing where it is no such text.
pub(super) fn all(content: &str) -> Option<Vec<Span>> {
    let mut all: Vec<Span> = Vec::new();
    walk(content, |e, (_, sheets), at| {
        all.resize(sheets, Span::default());
        let told = text(e, "office:value-type")?.is_some() || text(e, "table:formula")?.is_some();
        if let Some(span) = all.last_mut().filter(|_| told || at.open) {
            span.take((at.row, at.column));
            let end = (at.row.saturating_add(at.rows - 1), at.column.saturating_add(at.columns - 1));
            span.take(end);
        }
        Some(())
    })?;
    Some(all)
}

/// An attribute, where it is there.
fn text(e: &BytesStart<'_>, name: &str) -> Option<Option<String>> {
    let Some(found) = e.try_get_attribute(name).ok()? else { return Some(None) };
    Some(Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned()))
}

/// How many: at least one, and one where nothing is said.
fn count(e: &BytesStart<'_>, name: &str) -> Option<u32> {
    Some(text(e, name)?.map_or(Some(1), |n| n.trim().parse().ok())?.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_found_where_they_stand() {
        let content = "<x><table:table table:name=\"A &amp; B\"><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>\
                       </table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell \
                       table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"><text:p>x</text:p></table:table-cell>\
                       </table:table-row></table:table><table:table table:name=\"C\"><table:table-row><table:table-cell \
                       table:number-columns-spanned=\"4\"/></table:table-row></table:table></x>";
        let corners =
            |sheet| merged(content, sheet).unwrap().into_iter().map(|m| (m.start, m.end)).collect::<Vec<_>>();
        assert_eq!(corners("A & B"), [((3, 2), (4, 2))]);
        assert_eq!(corners("C"), [((0, 0), (0, 3))]);
        assert!(corners("D").is_empty());
        assert!(
            merged("<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"x\"/>", "a")
                .is_none()
        );
    }
}
