//! One press for all tests, and a look at documents with the tools of poppler.

use std::io::Write as _;
use std::process::Command;
use std::sync::LazyLock;

use kernel::Text;
use press::TypstPress;
use press_types::{Body, Press as _, Report, Section, SectionKind, sample};

static PRESS: LazyLock<TypstPress> = LazyLock::new(|| TypstPress::new().unwrap());

/// The report as PDF.
pub(crate) fn print(report: &Report) -> Vec<u8> {
    let pdf = PRESS.render(report).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"), "not a PDF");
    pdf
}

/// The press itself.
pub(crate) fn press() -> &'static TypstPress {
    &PRESS
}

/// A report whose log says only this, in both languages.
pub(crate) fn saying(text: &str) -> Report {
    let mut report = sample::report(0, 0);
    let mut line = sample::report(40, 0).lines(SectionKind::Decisions).first().copied().cloned().unwrap();
    line.body = Body::Text(Text::both(text, text));
    report.sections = vec![Section { kind: SectionKind::Log, lines: vec![line] }];
    report
}

/// What a tool of poppler says of a document; nothing when it is not installed and this is no CI.
pub(crate) fn poppler(tool: &str, options: &[&str], pdf: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(tool);
    command.args(options).arg(file.path());
    if tool == "pdftotext" {
        command.arg("-");
    }
    match command.output() {
        Ok(output) => {
            assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(_) if std::env::var_os("CI").is_none() => {
            eprintln!("skipped: {tool} (Debian: poppler-utils) is not installed");
            None
        }
        Err(error) => panic!("{tool} is needed: {error}"),
    }
}

/// The text of a document with every run of white space as one blank, and without invisible break places.
pub(crate) fn text(pdf: &[u8]) -> Option<String> {
    let raw = poppler("pdftotext", &["-layout"], pdf)?;
    Some(raw.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The text of a document in reading order, without any white space: for what is broken over lines.
pub(crate) fn run(pdf: &[u8]) -> Option<String> {
    Some(squeezed(&poppler("pdftotext", &["-raw"], pdf)?))
}

/// A text without white space and invisible break places.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

/// Whether these bytes occur.
pub(crate) fn holds(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len()).any(|w| w == needle.as_bytes())
}
