//! What a profile said last, what stands here and what it says now: what can be written without going over what somebody wrote by hand.

use crate::entry::{Frame, Point};

kernel::coded! {
    /// A part of a document or of a point: what is weighed as one.
    Part {
        /// The register in which it stands.
        Register = "register",
        /// What people call it.
        Names = "names",
        /// Whose document it is.
        Body = "body",
        /// Its day.
        Day = "day",
        /// Its number at that body.
        Reference = "reference",
        /// Its own words, with where they were read.
        Quote = "quote",
        /// What is to be known about it.
        Note = "note",
        /// The words of a point, with where they were read.
        Words = "words",
        /// Who answers for it.
        Owner = "owner",
        /// Its ground.
        Ground = "ground",
        /// Until when.
        Due = "due",
        /// What has to be reached.
        Target = "target",
    }
}

/// A document or a point, weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weighed<T> {
    /// With what the profile says otherwise, wherever nobody wrote by hand.
    pub(crate) ours: T,
    /// The same, and what the profile says where both changed.
    pub(crate) theirs: T,
    /// Parts that somebody wrote here and of which the profile says what it said before.
    pub(crate) kept: Vec<Part>,
    /// Parts that both changed.
    pub(crate) apart: Vec<Part>,
}

#[derive(Default)]
struct Scale {
    kept: Vec<Part>,
    apart: Vec<Part>,
}

impl Scale {
    /// The part for [`Weighed::ours`] and for [`Weighed::theirs`], of what was said last, what stands here, what is said now.
    fn weigh<T: Clone + PartialEq>(&mut self, part: Part, [said, here, says]: [T; 3]) -> (T, T) {
        if here == says || here == said {
            return (says.clone(), says);
        }
        if says == said {
            self.kept.push(part);
            return (here.clone(), here);
        }
        self.apart.push(part);
        (here, says)
    }
}

/// Weighs a document.
pub(crate) fn frames(said: &Frame, here: &Frame, says: &Frame) -> Weighed<Frame> {
    let mut scale = Scale::default();
    let register = scale.weigh(Part::Register, [&said.register, &here.register, &says.register]);
    let names = scale.weigh(Part::Names, [&said.names, &here.names, &says.names]);
    let body = scale.weigh(Part::Body, [&said.body, &here.body, &says.body]);
    let day = scale.weigh(Part::Day, [said.day, here.day, says.day]);
    let reference = scale.weigh(Part::Reference, [&said.reference, &here.reference, &says.reference]);
    // A quotation without the place where it was read, or with that of another, would be wrong.
    let quoted = |frame: &Frame| (frame.quote.clone(), frame.source.clone());
    let quote = scale.weigh(Part::Quote, [quoted(said), quoted(here), quoted(says)]);
    let note = scale.weigh(Part::Note, [&said.note, &here.note, &says.note]);
    let ours = Frame {
        register: register.0.clone(),
        names: names.0.clone(),
        body: body.0.clone(),
        day: day.0,
        reference: reference.0.clone(),
        quote: quote.0.0,
        source: quote.0.1,
        note: note.0.clone(),
    };
    let theirs = Frame {
        register: register.1.clone(),
        names: names.1.clone(),
        body: body.1.clone(),
        day: day.1,
        reference: reference.1.clone(),
        quote: quote.1.0,
        source: quote.1.1,
        note: note.1.clone(),
    };
    Weighed { ours, theirs, kept: scale.kept, apart: scale.apart }
}

/// Weighs a point.
pub(crate) fn points(said: &Point, here: &Point, says: &Point) -> Weighed<Point> {
    let mut scale = Scale::default();
    let quoted = |point: &Point| (point.words.clone(), point.source.clone());
    let words = scale.weigh(Part::Words, [quoted(said), quoted(here), quoted(says)]);
    let owner = scale.weigh(Part::Owner, [&said.owner, &here.owner, &says.owner]);
    let ground = scale.weigh(Part::Ground, [&said.ground, &here.ground, &says.ground]);
    let due = scale.weigh(Part::Due, [said.due, here.due, says.due]);
    let target = scale.weigh(Part::Target, [&said.target, &here.target, &says.target]);
    let ours = Point {
        words: words.0.0,
        source: words.0.1,
        owner: owner.0.clone(),
        ground: ground.0.clone(),
        due: due.0,
        target: target.0.clone(),
    };
    let theirs = Point {
        words: words.1.0,
        source: words.1.1,
        owner: owner.1.clone(),
        ground: ground.1.clone(),
        due: due.1,
        target: target.1.clone(),
    };
    Weighed { ours, theirs, kept: scale.kept, apart: scale.apart }
}

#[cfg(test)]
mod tests {
    use kernel::Text;

    use super::*;

    fn point(fr: &str, source: &str, owner: &str) -> Point {
        let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        Point {
            words: Text { fr: some(fr), ..Text::default() },
            source: some(source),
            owner: some(owner),
            ..Point::default()
        }
    }

    #[test]
    fn each_part_is_weighed_alone_and_a_quotation_goes_with_its_place() {
        let said = point("faire", "L1", "");
        // The same file: what was written here stays.
        let own = point("faire", "L1", "secretary");
        let found = points(&said, &own, &said);
        assert_eq!(
            (&found.ours, found.kept.as_slice(), found.apart.len()),
            (&own, [Part::Owner].as_slice(), 0)
        );
        // Another word in the file, an owner here: both.
        let found = points(&said, &own, &point("faire vite", "L1", ""));
        assert_eq!(found.ours, point("faire vite", "L1", "secretary"));
        assert!(found.apart.is_empty());
        // Words here, another place in the file: nobody can say to which words it belongs.
        let found = points(&said, &point("agir", "L1", ""), &point("faire", "L2", ""));
        assert_eq!((&found.ours, &found.theirs), (&point("agir", "L1", ""), &point("faire", "L2", "")));
        assert_eq!(found.apart, [Part::Words]);
        // Both wrote the same.
        let both = point("agir", "L1", "");
        let found = points(&said, &both, &both);
        assert_eq!((&found.ours, found.kept.len(), found.apart.len()), (&both, 0, 0));
        // Taken away in the file, untouched here: taken away.
        assert_eq!(points(&said, &said, &point("faire", "", "")).ours, point("faire", "", ""));
    }
}
