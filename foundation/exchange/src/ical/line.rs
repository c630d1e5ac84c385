//! Content lines: folded, with parameters, with escaped texts (RFC 5545, 3.1 and 3.3.11).

/// One property: `DTSTART;TZID=Europe/Brussels:20270530T100000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// Its line in the file, from 1.
    pub(super) line: usize,
    /// Its name in capitals.
    pub(super) name: String,
    /// Its parameters, names in capitals.
    params: Vec<(String, String)>,
    /// Its value as it stands.
    pub(super) value: String,
}

impl Property {
    /// One without parameters.
    pub(super) fn of(name: &str, value: &str) -> Self {
        Self { line: 0, name: name.to_owned(), params: Vec::new(), value: value.to_owned() }
    }
    /// The same with another value: one of a list.
    pub(super) fn with_value(&self, value: &str) -> Self {
        Self { value: value.to_owned(), ..self.clone() }
    }
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
    /// The value as a text, its escapes resolved, at most so many bytes of it.
    pub(super) fn text(&self, most: usize) -> String {
        let mut out = String::new();
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => '\n',
                    Some(other) => other,
                    None => '\\',
                },
                other => other,
            };
            if out.len() + letter.len_utf8() > most {
                break;
            }
            out.push(letter);
        }
        out.trim().to_owned()
    }
}

/// The properties of a text in order; lines that are none are passed over.
pub(super) fn properties(text: &str) -> impl Iterator<Item = Property> + '_ {
    unfolded(text).filter_map(|(line, content)| property(line, &content))
}

/// Lines with their continuations, and the number of the first.
fn unfolded(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    // A lone carriage return ends a line as well: old programs wrote so.
    let mut lines = (1..).zip(text.split('\n').flat_map(|l| l.trim_end_matches('\r').split('\r'))).peekable();
    std::iter::from_fn(move || {
        let (number, first) = lines.next()?;
        let mut whole = first.to_owned();
        while let Some((_, next)) = lines.next_if(|(_, next)| next.starts_with([' ', '\t'])) {
            whole.extend(next.chars().skip(1));
        }
        Some((number, whole))
    })
}

fn property(line: usize, content: &str) -> Option<Property> {
    let colon = outside_quotes(content, ':')?;
    let (head, value) = (content.get(..colon)?, content.get(colon + 1..)?);
    let mut parts = split_outside_quotes(head, ';').into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if name.is_empty() || !name.bytes().all(plain) {
        return None;
    }
    let param = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()))
    };
    let params = parts.filter_map(param).collect();
    Some(Property { line, name, params, value: value.to_owned() })
}

/// Where this letter stands first outside quotation marks.
fn outside_quotes(text: &str, wanted: char) -> Option<usize> {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            letter if letter == wanted && !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

fn split_outside_quotes(text: &str, mark: char) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(at) = outside_quotes(rest, mark) {
        parts.push(rest.get(..at).unwrap_or_default());
        rest = rest.get(at + mark.len_utf8()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_with_parameters_and_escapes() {
        let text = "summary;LANGUAGE=fr;X=\"a;b:c\":Cour\r\n se\\, d\r\n\té\\nfin\r\nnot a line\r\nUID:1\r\n";
        let all: Vec<Property> = properties(text).collect();
        assert_eq!(all.len(), 2);
        assert_eq!((all[0].name.as_str(), all[0].line), ("SUMMARY", 1));
        assert_eq!((all[0].param("LANGUAGE"), all[0].param("X")), (Some("fr"), Some("a;b:c")));
        assert_eq!(all[0].text(100), "Course, dé\nfin");
        assert_eq!(all[0].text(6), "Course");
        assert_eq!((all[1].line, all[1].value.as_str()), (5, "1"));
    }
}
