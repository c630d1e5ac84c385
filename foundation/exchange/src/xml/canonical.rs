//! Canonical XML, as signatures need it: inclusive 1.0 and 1.1 and exclusive, of a whole document less some elements, or
//! of one element. The text must have passed the scanner before: well-formed, no document type.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::events::{BytesPI, BytesStart, Event};

/// How namespaces are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Method {
    /// Every namespace in scope.
    Inclusive,
    /// Only what an element or its attributes use, and these prefixes (empty for the default namespace).
    Exclusive(BTreeSet<String>),
}

/// How much of the white space and of what surrounds the root is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// All, as the standard says.
    All,
    /// Nothing outside the root: some signers sign the root element and call it the document.
    Root,
    /// Nor any text of white space alone: what remains when a signed file is indented anew.
    RootWithoutBlanks,
}

/// What is written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subset<'s> {
    /// The document without the elements that begin at these offsets.
    Without(&'s [usize]),
    /// The element that begins at this offset.
    Only(usize),
}

/// The canonical form. Nothing where it would depend on `xml:` attributes of elements outside the subset, which each
/// version of the standard inherits differently, or where the text is not what the scanner lets pass.
pub(crate) fn canonical(
    text: &str,
    subset: Subset<'_>,
    method: &Method,
    comments: bool,
    space: Space,
) -> Option<String> {
    let mut writer = Writer::new(method, comments, space);
    let mut reader = Reader::from_str(text);
    // Depth of the element that ends what is skipped or written; the elements around a single one count as unwritten.
    let mut skipping: Option<usize> = None;
    loop {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let mut empty = false;
        match event {
            Event::Start(_) | Event::Empty(_) if skipping.is_some() => {
                if matches!(event, Event::Start(_)) {
                    skipping = skipping.map(|depth| depth + 1);
                }
                continue;
            }
            Event::End(_) if skipping.is_some() => {
                skipping = skipping.map(|depth| depth - 1).filter(|depth| *depth > 0);
                continue;
            }
            Event::Eof => return Some(writer.out),
            _ if skipping.is_some() => continue,
            Event::Empty(_) => empty = true,
            _ => {}
        }
        match event {
            Event::Start(start) | Event::Empty(start) => {
                let written = match subset {
                    Subset::Without(skip) if skip.contains(&at) => {
                        skipping = (!empty).then_some(1);
                        continue;
                    }
                    Subset::Without(_) => true,
                    Subset::Only(only) => at == only || writer.writing(),
                };
                writer.start(&start, written)?;
                if empty {
                    writer.end();
                }
            }
            Event::End(_) => writer.end(),
            Event::Text(text) => writer.text(&text.xml10_content()),
            Event::CData(text) => writer.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let resolved = resolve(&name)?;
                writer.text(resolved.encode_utf8(&mut [0; 4]));
            }
            Event::PI(instruction) => writer.instruction(&instruction, subset),
            Event::Comment(comment) => writer.comment(&comment.xml10_content(), subset),
            Event::Decl(_) => {}
            Event::DocType(_) | Event::Eof => return None,
        }
    }
}

/// Prefix to namespace; the empty prefix is the default namespace.
type Scope = Rc<BTreeMap<String, String>>;

struct Open {
    name: String,
    /// What is in scope here.
    scope: Scope,
    /// What the nearest written elements have declared.
    shown: Scope,
    written: bool,
    /// Whether it or an element around it has an `xml:` attribute.
    inherits: bool,
}

struct Writer<'m> {
    method: &'m Method,
    comments: bool,
    space: Space,
    out: String,
    /// Text since the last markup.
    pending: String,
    open: Vec<Open>,
    root_done: bool,
}

impl<'m> Writer<'m> {
    fn new(method: &'m Method, comments: bool, space: Space) -> Self {
        let (out, pending) = (String::new(), String::new());
        Self { method, comments, space, out, pending, open: Vec::new(), root_done: false }
    }

    fn writing(&self) -> bool {
        self.open.last().is_some_and(|o| o.written)
    }

    fn start(&mut self, start: &BytesStart<'_>, written: bool) -> Option<()> {
        let name = start.name().into_inner().to_owned();
        let mut attributes = Vec::new();
        let mut declared = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.ok()?;
            let key = attribute.key.into_inner().to_owned();
            let value = attribute_value(&attribute.value)?;
            match key.strip_prefix("xmlns") {
                Some("") => declared.push((String::new(), value)),
                Some(prefix) if prefix.starts_with(':') => {
                    declared.push((prefix.trim_start_matches(':').to_owned(), value));
                }
                _ => attributes.push((key, value)),
            }
        }
        let around = self.open.last();
        let mut scope = around.map(|o| Rc::clone(&o.scope)).unwrap_or_default();
        if !declared.is_empty() {
            Rc::make_mut(&mut scope).extend(declared);
        }
        let mut shown = around.map(|o| Rc::clone(&o.shown)).unwrap_or_default();
        let around_inherits = around.is_some_and(|o| o.inherits);
        let apex = written && !self.writing();
        if apex && around_inherits && *self.method == Method::Inclusive {
            return None;
        }
        let inherits = around_inherits || attributes.iter().any(|(key, _)| key.starts_with("xml:"));
        self.flush();
        if written {
            let declarations = self.declarations(&name, &attributes, &scope, &mut shown);
            self.open_tag(&name, &declarations, &mut attributes, &scope)?;
        }
        self.open.push(Open { name, scope, shown, written, inherits });
        Some(())
    }

    /// The declarations to write here, in order; notes them as shown.
    fn declarations(
        &self,
        name: &str,
        attributes: &[(String, String)],
        scope: &Scope,
        shown: &mut Scope,
    ) -> Vec<(String, String)> {
        let mut wanted: BTreeSet<&str> = match self.method {
            Method::Inclusive => scope.keys().map(String::as_str).collect(),
            Method::Exclusive(prefixes) => {
                prefixes.iter().map(String::as_str).filter(|p| scope.contains_key(*p)).collect()
            }
        };
        if *self.method != Method::Inclusive {
            wanted.insert(prefix(name));
            wanted.extend(attributes.iter().map(|(key, _)| prefix(key)).filter(|p| !p.is_empty()));
        }
        let mut out = Vec::new();
        for prefix in wanted.into_iter().filter(|p| *p != "xml") {
            let uri = scope.get(prefix).map_or("", String::as_str);
            if shown.get(prefix).map_or("", String::as_str) != uri {
                out.push((prefix.to_owned(), uri.to_owned()));
            }
        }
        if !out.is_empty() {
            Rc::make_mut(shown).extend(out.iter().cloned());
        }
        out
    }

    fn open_tag(
        &mut self,
        name: &str,
        declarations: &[(String, String)],
        attributes: &mut [(String, String)],
        scope: &Scope,
    ) -> Option<()> {
        self.out.push('<');
        self.out.push_str(name);
        for (prefix, uri) in declarations {
            let key = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            self.attribute(&key, uri);
        }
        let namespace = |key: &str| match prefix(key) {
            "" => Some(String::new()),
            "xml" => Some("http://www.w3.org/XML/1998/namespace".to_owned()),
            prefix => scope.get(prefix).cloned(),
        };
        let mut sorted = Vec::with_capacity(attributes.len());
        for (key, value) in attributes.iter() {
            let local = key.split_once(':').map_or(key.as_str(), |(_, local)| local);
            sorted.push((namespace(key)?, local, key, value));
        }
        sorted.sort_unstable();
        for (_, _, key, value) in sorted {
            self.attribute(key, value);
        }
        self.out.push('>');
        Some(())
    }

    fn attribute(&mut self, key: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(key);
        self.out.push_str("=\"");
        for c in value.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                '\t' => self.out.push_str("&#x9;"),
                '\n' => self.out.push_str("&#xA;"),
                '\r' => self.out.push_str("&#xD;"),
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    fn end(&mut self) {
        self.flush();
        let Some(open) = self.open.pop() else { return };
        if open.written {
            self.out.push_str("</");
            self.out.push_str(&open.name);
            self.out.push('>');
        }
        self.root_done |= self.open.is_empty();
    }

    fn text(&mut self, text: &str) {
        if self.writing() {
            self.pending.push_str(text);
        }
    }

    /// Writes the text before a piece of markup.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.pending);
        if self.space == Space::RootWithoutBlanks && text.chars().all(|c| c.is_ascii_whitespace()) {
            return;
        }
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '\r' => self.out.push_str("&#xD;"),
                c => self.out.push(c),
            }
        }
    }

    fn instruction(&mut self, instruction: &BytesPI<'_>, subset: Subset<'_>) {
        let content = instruction.content().trim_start().replace("\r\n", "\n").replace('\r', "\n");
        let space = if content.is_empty() { "" } else { " " };
        self.aside(&format!("<?{}{space}{content}?>", instruction.target()), subset);
    }

    fn comment(&mut self, comment: &str, subset: Subset<'_>) {
        if self.comments {
            self.aside(&format!("<!--{comment}-->"), subset);
        }
    }

    /// What may also stand outside the root element, where it has a line of its own.
    fn aside(&mut self, aside: &str, subset: Subset<'_>) {
        if self.writing() {
            self.flush();
            self.out.push_str(aside);
        } else if self.space == Space::All && self.open.is_empty() && matches!(subset, Subset::Without(_)) {
            let (before, after) = if self.root_done { ("\n", "") } else { ("", "\n") };
            self.out.extend([before, aside, after]);
        }
    }
}

fn prefix(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

/// References resolved, white space made spaces unless it was written as a reference.
fn attribute_value(raw: &str) -> Option<String> {
    let spaced = raw.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
    quick_xml::escape::unescape(&spaced).ok().map(std::borrow::Cow::into_owned)
}

fn resolve(name: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

#[cfg(test)]
mod tests;
