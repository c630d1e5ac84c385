//! A press for tests: a small but valid PDF with the texts in plain sight, and no typesetter behind it.

use crate::{Account, Body, Pack, Press, PressError, Report};

/// Prints nothing worth reading: one page with the number, and every text as a comment line (`% …`) in the file.
#[derive(Debug, Default, Clone, Copy)]
pub struct StubPress;

impl Press for StubPress {
    fn render(&self, report: &Report) -> Result<Vec<u8>, PressError> {
        let lines = report.line_count();
        if lines > Report::MAX_LINES {
            return Err(PressError::TooLong { lines, limit: Report::MAX_LINES });
        }
        Ok(minimal_pdf(&report.number, &comments(report)))
    }
    fn pack(&self, pack: &Pack) -> Result<Vec<u8>, PressError> {
        let (lines, limit) = (pack.rows(), Pack::MAX_ROWS);
        if lines > limit {
            return Err(PressError::TooLong { lines, limit });
        }
        let content = serde_json::to_string(pack).map_err(|e| PressError::Typesetting(e.to_string()))?;
        Ok(minimal_pdf(pack.number.as_deref().unwrap_or("-"), &format!("% {content}\n")))
    }
    fn account(&self, account: &Account) -> Result<Vec<u8>, PressError> {
        let (lines, limit) = (account.pieces(), Account::MAX_PIECES);
        if lines > limit {
            return Err(PressError::TooLong { lines, limit });
        }
        let content = serde_json::to_string(account).map_err(|e| PressError::Typesetting(e.to_string()))?;
        Ok(minimal_pdf(&account.number, &format!("% {content}\n")))
    }
}

fn comments(report: &Report) -> String {
    let texts = report.sections.iter().flat_map(|s| &s.lines).filter_map(|line| match &line.body {
        Body::Text(text) => Some(text),
        Body::Withheld => None,
    });
    let names = report.figures.iter().map(|f| &f.name);
    let mut all = String::new();
    for text in texts.chain(names) {
        for lang in report.languages.list() {
            let shown = text.get(lang).unwrap_or("-").replace(['\n', '\r'], " ");
            all.push_str(&format!("% {lang} {shown}\n"));
        }
    }
    all
}

/// One page of A4 that shows `title` in a standard font, with a correct cross-reference table.
fn minimal_pdf(title: &str, comments: &str) -> Vec<u8> {
    let shown: String =
        title.chars().filter(|c| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '\\')).collect();
    let page = format!("BT /F 24 Tf 72 720 Td ({shown}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = format!("%PDF-1.4\n{comments}");
    let mut table = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(&objects) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    let count = objects.len() + 1;
    file.push_str(&format!(
        "xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ));
    file.into_bytes()
}
