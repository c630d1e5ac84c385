//! Merged cells of an OpenDocument sheet, which the reader of spreadsheets does not tell: read from the markup of the file itself.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::workbook::Merge;

/// The merged ranges of the sheet of this name in a `content.xml`; nothing where it is no such text.
pub(super) fn merged(content: &str, sheet: &str) -> Option<Vec<Merge>> {
    let mut reader = Reader::from_str(content);
    let (mut all, mut inside) = (Vec::new(), false);
    // The row that is read, the one after it, and the column within.
    let (mut row, mut next, mut column) = (0_u32, 0_u32, 0_u32);
    loop {
        match reader.read_event().ok()? {
            Event::Start(e) | Event::Empty(e) => match e.name().into_inner() {
                "table:table" => inside = text(&e, "table:name")?.is_some_and(|name| name == sheet),
                "table:table-row" if inside => {
                    (row, column) = (next, 0);
                    next = next.saturating_add(count(&e, "table:number-rows-repeated")?);
                }
                "table:table-cell" | "table:covered-table-cell" if inside => {
                    let down = count(&e, "table:number-rows-spanned")?;
                    let right = count(&e, "table:number-columns-spanned")?;
                    if down > 1 || right > 1 {
                        let end = (row.saturating_add(down - 1), column.saturating_add(right - 1));
                        all.push(Merge { start: (row, column), end });
                    }
                    column = column.saturating_add(count(&e, "table:number-columns-repeated")?);
                }
                _ => {}
            },
            Event::End(e) if inside && e.name().into_inner() == "table:table" => return Some(all),
            Event::Eof => return Some(all),
            _ => {}
        }
    }
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
