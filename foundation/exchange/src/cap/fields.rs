//! The children of one element, checked against the data dictionary.

use kernel::Timestamp;

use super::container::short;
use super::error::{CapError, Code, Odd, Warning};
use super::schema::{Field, Occurs};
use super::time;
use super::values::Version;
use crate::xml::{Element, position};

/// No alert carries a longer list of oddities; the last entry then says that there were more.
const MOST_WARNINGS: usize = 50;
/// Elements that have children of their own.
const STRUCTURES: &[&str] = &["info", "eventCode", "parameter", "resource", "area", "geocode"];
/// The namespace of XML signatures.
pub(super) const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";

/// What is kept while one alert is read.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) version: Version,
    /// Polygon points that may still come.
    pub(super) points: usize,
    pub(super) warnings: Vec<Warning>,
}

/// The children of one element by name, and where it stands.
pub(super) struct Fields<'e> {
    element: &'e Element,
    pub(super) place: String,
}

impl<'e> Fields<'e> {
    /// The children of this name, each with its place.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = (&'e Element, String)> {
        let own = self.element.children.iter().filter(move |c| c.foreign.is_none() && c.name == name);
        own.enumerate().map(|(i, c)| (c, self.path(&format!("{}[{}]", c.name, i + 1))))
    }
    /// The first child of this name that says something.
    pub(super) fn one(&self, name: &str) -> Option<&'e Element> {
        let mut own = self.element.children.iter().filter(|c| c.foreign.is_none() && c.name == name);
        own.next().filter(|c| !c.text.trim().is_empty())
    }
    /// The text of the child of this name, unless it is empty.
    pub(super) fn text(&self, name: &str) -> Option<&'e str> {
        self.one(name).map(|c| c.text.trim())
    }
    /// The same, to keep.
    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }
    /// The path of a child.
    pub(super) fn path(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}/{name}", self.place) }
    }
    /// Where the element stands in the file.
    pub(super) fn at(&self) -> usize {
        self.element.at
    }
}

impl Reader<'_> {
    /// A refusal at an offset of the file.
    pub(super) fn refuse(&self, code: Code, at: usize, detail: impl Into<String>) -> CapError {
        let (line, column) = position(self.text, at);
        CapError { code, detail: detail.into(), line, column }
    }

    /// Notes something odd.
    pub(super) fn warn(&mut self, code: Odd, place: impl Into<String>, detail: impl Into<String>) {
        let (place, detail) = (place.into(), detail.into());
        match self.warnings.len() {
            0..MOST_WARNINGS => self.warnings.push(Warning { code, place, detail }),
            MOST_WARNINGS => {
                let detail = format!("only the first {MOST_WARNINGS} oddities are listed");
                self.warnings.push(Warning { code: Odd::More, place: String::new(), detail });
            }
            _ => {}
        }
    }

    /// Checks an element's children: unknown, foreign, newer, out of order, repeated, missing, empty.
    pub(super) fn fields<'e>(
        &mut self,
        element: &'e Element,
        dictionary: &[Field],
        place: String,
    ) -> Result<Fields<'e>, CapError> {
        let fields = Fields { element, place };
        if !element.text.trim().is_empty() {
            let detail = format!("«{}»", short(element.text.trim()));
            self.warn(Odd::StrayText, fields.place.clone(), detail);
        }
        let mut furthest = 0;
        let mut seen = vec![0_usize; dictionary.len()];
        let mut ordered = true;
        for child in &element.children {
            let Some(index) = self.known(child, dictionary, &fields) else { continue };
            let Some((field, count)) = dictionary.get(index).zip(seen.get_mut(index)) else { continue };
            *count += 1;
            if *count > 1 && field.occurs != Occurs::Many {
                let detail = format!("«{}» stands twice in «{}»", field.name, element.name);
                return Err(self.refuse(Code::ElementRepeated, child.at, detail));
            }
            if index < furthest && std::mem::take(&mut ordered) {
                let detail = "elements are not in the order of the standard";
                self.warn(Odd::ElementOrder, fields.path(field.name), detail);
            }
            furthest = furthest.max(index);
            self.content(child, field, &fields)?;
        }
        for (field, count) in dictionary.iter().zip(seen) {
            match field.occurs {
                Occurs::Once if count == 0 => return Err(self.missing(&fields, field.name)),
                Occurs::Should if count == 0 => {
                    self.warn(Odd::ElementMissing, fields.path(field.name), "required by the standard");
                }
                _ => {}
            }
        }
        Ok(fields)
    }

    /// Which entry of the dictionary a child is; notes it when it is none.
    fn known(&mut self, child: &Element, dictionary: &[Field], fields: &Fields<'_>) -> Option<usize> {
        if let Some(namespace) = &child.foreign {
            if !(namespace == XMLDSIG && child.name == "Signature" && fields.place.is_empty()) {
                let detail = format!("of «{}»; passed over", short(namespace));
                self.warn(Odd::ElementForeign, fields.path(&short(&child.name)), detail);
            }
            return None;
        }
        let index = dictionary.iter().position(|f| f.name == child.name);
        if index.is_none() {
            self.warn(Odd::ElementUnknown, fields.path(&short(&child.name)), "passed over");
        }
        index
    }

    /// What a known child holds: nothing where something is needed, or elements where text belongs.
    fn content(&mut self, child: &Element, field: &Field, fields: &Fields<'_>) -> Result<(), CapError> {
        if field.since > self.version {
            let detail = format!("exists since CAP {}", field.since.as_str());
            self.warn(Odd::ElementNewer, fields.path(field.name), detail);
        }
        if STRUCTURES.contains(&field.name) {
            return Ok(());
        }
        for inner in &child.children {
            let place = format!("{}/{}", fields.path(field.name), short(&inner.name));
            self.warn(Odd::ElementUnknown, place, "an element inside a text; passed over");
        }
        if !child.text.trim().is_empty() {
            return Ok(());
        }
        if field.occurs == Occurs::Once {
            return Err(self.refuse(Code::ElementEmpty, child.at, format!("«{}» is empty", field.name)));
        }
        if field.name != "polygon" {
            self.warn(Odd::ElementEmpty, fields.path(field.name), "empty; taken as not stated");
        }
        Ok(())
    }

    /// The text of a child that must be there.
    pub(super) fn must<'e>(&self, fields: &Fields<'e>, name: &str) -> Result<&'e str, CapError> {
        fields.text(name).ok_or_else(|| self.missing(fields, name))
    }

    pub(super) fn missing(&self, fields: &Fields<'_>, name: &str) -> CapError {
        let detail = format!("«{}» has no «{name}»", fields.element.name);
        self.refuse(Code::ElementMissing, fields.at(), detail)
    }

    /// The time in a child, if it is there.
    pub(super) fn time(&mut self, fields: &Fields<'_>, name: &str) -> Result<Option<Timestamp>, CapError> {
        let Some(child) = fields.one(name) else { return Ok(None) };
        let text = child.text.trim();
        let read = time::read(text).map_err(|e| {
            let (code, why) = match e {
                time::Unread::Malformed => (Code::TimeMalformed, "is not a date and time"),
                time::Unread::WithoutOffset => (Code::TimeWithoutOffset, "does not say its offset from UTC"),
            };
            self.refuse(code, child.at, format!("«{name}»: «{}» {why}", short(text)))
        })?;
        if self.version == Version::V1_2 && read.zulu {
            self.warn(Odd::TimeZulu, fields.path(name), "UTC is written «-00:00» in CAP 1.2");
        }
        if self.version == Version::V1_2 && read.fraction {
            self.warn(Odd::TimeFraction, fields.path(name), "CAP 1.2 has no fractions of a second");
        }
        Ok(Some(read.at))
    }

    /// A value of a closed list in a child that must be there.
    pub(super) fn word<T: Copy>(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        from_word: fn(&str) -> Option<T>,
        since: fn(T) -> Version,
    ) -> Result<T, CapError> {
        let Some(child) = fields.one(name) else { return Err(self.missing(fields, name)) };
        self.word_of(child, &fields.path(name), from_word, since)
    }

    /// A value of a closed list in this element.
    pub(super) fn word_of<T: Copy>(
        &mut self,
        child: &Element,
        place: &str,
        from_word: fn(&str) -> Option<T>,
        since: fn(T) -> Version,
    ) -> Result<T, CapError> {
        let word = child.text.trim();
        let Some(value) = from_word(word) else {
            let detail = format!("«{}» is not a value of «{}»", short(word), child.name);
            return Err(self.refuse(Code::ValueUnknown, child.at, detail));
        };
        let since = since(value);
        if since > self.version {
            self.warn(Odd::ValueNewer, place, format!("«{word}» exists since CAP {}", since.as_str()));
        }
        Ok(value)
    }
}
