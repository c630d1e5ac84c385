//! XML of a stranger's file as a tree, within limits. A document type is refused: it could define entities or fetch files.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Elements within elements.
const DEPTH: usize = 120;
/// Elements of one part.
const ELEMENTS: usize = 400_000;

/// An element with what it holds. Names stand as they are written: word processors write `w:p` for a paragraph.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) nodes: Vec<Node>,
}

#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The value that it is there for: `w:val`.
    pub(super) fn val(&self) -> Option<&str> {
        self.get("w:val")
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first of this name right within it.
    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.elements().find(|e| e.name == name)
    }

    /// Whether there is one of this name somewhere within it.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.elements().any(|e| e.name == name || e.holds(name))
    }

    /// Its own characters.
    pub(super) fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(_) => String::new(),
        };
        self.nodes.iter().map(text).collect()
    }
}

/// The root element; nothing where it is no XML, or more of it than a document has.
pub(super) fn parse(text: &str) -> Option<Element> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let (mut open, mut count): (Vec<Element>, usize) = (Vec::new(), 0);
    loop {
        let closed = match reader.read_event().ok()? {
            Event::Start(start) => {
                open.push(element(&start)?);
                count += 1;
                None
            }
            Event::Empty(start) => {
                count += 1;
                Some(element(&start)?)
            }
            Event::End(_) => Some(open.pop()?),
            Event::Text(text) => characters(&mut open, &text.xml10_content()),
            Event::CData(text) => characters(&mut open, &text.xml10_content()),
            Event::GeneralRef(name) => {
                let c = resolved(&name)?;
                characters(&mut open, c.encode_utf8(&mut [0; 4]))
            }
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => None,
            Event::DocType(_) | Event::Eof => return None,
        };
        if open.len() > DEPTH || count > ELEMENTS {
            return None;
        }
        if let Some(element) = closed {
            let Some(parent) = open.last_mut() else { return Some(element) };
            parent.nodes.push(Node::Element(element));
        }
    }
}

fn element(start: &BytesStart<'_>) -> Option<Element> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value = quick_xml::escape::unescape(&attribute.value).ok()?;
        attributes.push((attribute.key.into_inner().to_owned(), value.into_owned()));
    }
    Some(Element { name: start.name().into_inner().to_owned(), attributes, nodes: Vec::new() })
}

/// Adds characters to the innermost element; an event that closes nothing.
fn characters(open: &mut [Element], text: &str) -> Option<Element> {
    if let Some(element) = open.last_mut() {
        match element.nodes.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => element.nodes.push(Node::Text(text.to_owned())),
        }
    }
    None
}

/// The five entities of XML itself and characters by number.
fn resolved(name: &BytesRef<'_>) -> Option<char> {
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
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_with_its_characters() {
        let root =
            parse("<?xml version=\"1.0\"?><w:p a=\"1 &amp; 2\"><w:t>x &lt;&#233;&gt;</w:t><w:b/></w:p>")
                .unwrap();
        assert_eq!((root.name.as_str(), root.get("a")), ("w:p", Some("1 & 2")));
        assert_eq!(root.first("w:t").unwrap().text(), "x <é>");
        assert!(root.holds("w:b") && !root.holds("w:i"));
    }

    #[test]
    fn what_is_no_document_is_not_read() {
        let deep = "<a>".repeat(DEPTH + 2) + &"</a>".repeat(DEPTH + 2);
        for bad in [
            "",
            "x",
            "<a>",
            "<a></b>",
            "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
            "<a>&e;</a>",
            deep.as_str(),
        ] {
            assert!(parse(bad).is_none(), "{}", &bad.chars().take(40).collect::<String>());
        }
    }
}
