//! One message as a small tree: only elements of the message's own namespace keep their text and children.

use super::fault::Fault;
use super::limits::Limits;
use super::scan::{Piece, Scanner};

/// An element. Its size is bounded by the limits of the scanner that made it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Local name.
    pub(crate) name: String,
    /// The other namespace, when this is a foreign element: then it has neither text nor children.
    pub(crate) foreign: Option<String>,
    /// All text directly inside, joined.
    pub(crate) text: String,
    /// Its attributes without a prefix. A foreign element keeps them too.
    pub(crate) attributes: Vec<(String, String)>,
    /// Child elements in order.
    pub(crate) children: Vec<Element>,
    /// Byte offset of its `<` in the decoded text.
    pub(crate) at: usize,
}

impl Element {
    /// The children of this name in the tree's own namespace.
    pub(crate) fn own(&self, name: &'static str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |c| c.foreign.is_none() && c.name == name)
    }
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Reads the rest of the element that was just opened.
pub(crate) fn collect(
    scanner: &mut Scanner<'_, '_>,
    limits: &Limits,
    namespace: &str,
    name: String,
    at: usize,
) -> Result<Element, Fault> {
    let mut open: Vec<Element> = Vec::new();
    let attributes = scanner.take_attributes();
    let mut current = Element { name, at, attributes, ..Element::default() };
    loop {
        match scanner.next()? {
            Piece::Open { namespace: found, name, at } => {
                let attributes = scanner.take_attributes();
                if found.as_deref() == Some(namespace) {
                    open.push(std::mem::replace(
                        &mut current,
                        Element { name, at, attributes, ..Element::default() },
                    ));
                } else {
                    scanner.skip()?;
                    let foreign = Some(found.unwrap_or_default());
                    current.children.push(Element { name, foreign, at, attributes, ..Element::default() });
                }
            }
            Piece::Text(text) => {
                if current.text.len() + text.len() > limits.text_bytes {
                    return Err(scanner.text_too_long());
                }
                current.text.push_str(&text);
            }
            Piece::Close => match open.pop() {
                Some(parent) => {
                    let done = std::mem::replace(&mut current, parent);
                    current.children.push(done);
                }
                None => return Ok(current),
            },
            Piece::End => return Ok(current),
        }
    }
}
