//! A file as it is handed to a browser: what it is called there, and that nothing of it runs here.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use situation::attachment::FileName;
use store::Kept;

/// Pictures that a browser may show by itself: they hold nothing that runs.
const SHOWN: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif"];

/// The type is the one found in the content; `ours` is what the file is called where no name was kept. What could run is
/// saved, not shown.
pub(super) fn offered(name: Option<&FileName>, ours: &str, kept: Kept) -> Response {
    let content_type = kept.blob.content_type.clone();
    let way = if SHOWN.contains(&content_type.as_str()) { "inline" } else { "attachment" };
    let disposition = disposition(way, &content_type, name, ours);
    let mut answer = web::flowing(kept);
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    let kind = if content_type == "text/plain" { "text/plain; charset=utf-8" } else { &content_type };
    headers.insert(header::CONTENT_TYPE, value(kind));
    headers.insert(header::CONTENT_DISPOSITION, value(&disposition));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

/// The header of RFC 6266. A name of plain letters stands in it as it is; any other is written as RFC 8187 says, beside
/// our own name for programs that do not know that.
fn disposition(way: &str, content_type: &str, name: Option<&FileName>, ours: &str) -> String {
    let ending = endings(content_type).first().unwrap_or(&"bin");
    let ours = format!("{ours}.{ending}");
    let Some(name) = name.map(|name| fitting(name, content_type)) else {
        return format!("{way}; filename=\"{ours}\"");
    };
    if name.chars().all(plain) {
        return format!("{way}; filename=\"{name}\"");
    }
    format!("{way}; filename=\"{ours}\"; filename*=UTF-8''{}", encoded(&name))
}

/// The name with an ending that its content deserves: `page.html` that holds text is saved as `page.html.txt`, and opens
/// as what it was checked to be.
fn fitting(name: &FileName, content_type: &str) -> String {
    let (known, ending) = (endings(content_type), name.ending());
    match known {
        [first, ..] if !known.contains(&ending.as_str()) => format!("{}.{first}", name.as_str()),
        _ => name.as_str().to_owned(),
    }
}

/// Letters that need no quoting and that no browser reads as an escape.
const fn plain(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' '
}

/// `attr-char` of RFC 8187 stays, every other byte becomes `%XX`.
fn encoded(name: &str) -> String {
    let one = |byte: u8| match byte {
        b if b.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    name.bytes().map(one).collect()
}

/// Endings that fit a content; the first is given where there is none.
fn endings(content_type: &str) -> &'static [&'static str] {
    match content_type {
        "image/jpeg" => &["jpg", "jpeg", "jpe", "jfif"],
        "image/png" => &["png"],
        "image/webp" => &["webp"],
        "image/gif" => &["gif"],
        "image/heif" => &["heif", "heic"],
        "application/pdf" => &["pdf"],
        "audio/mpeg" => &["mp3"],
        "audio/x-wav" => &["wav"],
        "audio/m4a" => &["m4a"],
        "audio/ogg" => &["ogg", "oga", "opus"],
        "video/mp4" => &["mp4", "m4v"],
        "text/plain" => &["txt", "csv", "log", "md"],
        t if t.ends_with("wordprocessingml.document") => &["docx"],
        t if t.ends_with("spreadsheetml.sheet") => &["xlsx"],
        t if t.ends_with("opendocument.text") => &["odt"],
        t if t.ends_with("opendocument.spreadsheet") => &["ods"],
        _ => &["bin"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(content_type: &str, chosen: &str) -> String {
        disposition("attachment", content_type, FileName::cleaned(chosen).as_ref(), "26-0417-31-1")
    }

    #[test]
    fn names_of_all_sorts() {
        let table = [
            ("plan.pdf", "filename=\"plan.pdf\""),
            ("plan (2).pdf", "filename=\"plan (2).pdf\""),
            ("", "filename=\"26-0417-31-1.pdf\""),
            (
                "le \"grand\" plan.pdf",
                "filename=\"26-0417-31-1.pdf\"; filename*=UTF-8''le%20%22grand%22%20plan.pdf",
            ),
            ("50%.pdf", "filename=\"26-0417-31-1.pdf\"; filename*=UTF-8''50%25.pdf"),
            ("État.pdf", "filename=\"26-0417-31-1.pdf\"; filename*=UTF-8''%C3%89tat.pdf"),
            ("План.pdf", "filename=\"26-0417-31-1.pdf\"; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD.pdf"),
            ("a\r\nX-Evil: 1.pdf", "filename=\"a X-Evil: 1.pdf\""),
        ];
        for (chosen, expected) in table {
            assert_eq!(header("application/pdf", chosen), format!("attachment; {expected}"), "{chosen:?}");
        }
    }

    #[test]
    fn the_ending_is_that_of_the_content() {
        let table = [
            ("text/plain", "page.html", "page.html.txt"),
            ("text/plain", "list.CSV", "list.CSV"),
            ("image/jpeg", "photo.jpeg", "photo.jpeg"),
            ("application/pdf", "invoice.pdf.exe", "invoice.pdf.exe.pdf"),
            ("application/pdf", "invoice", "invoice.pdf"),
        ];
        for (content_type, chosen, offered) in table {
            assert_eq!(header(content_type, chosen), format!("attachment; filename=\"{offered}\""));
        }
    }

    #[test]
    fn every_name_makes_a_header() {
        for chosen in ["\u{202E}gpj.exe", "😀.pdf", "ж.pdf", "a\u{7f}b.pdf"] {
            assert!(HeaderValue::from_str(&header("application/pdf", chosen)).is_ok(), "{chosen:?}");
        }
    }
}
