//! A public warning as this domain keeps it: what it says per language, how grave, until when, and where.

use kernel::{Id, Point, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::places::{Area, Place, PlaceHow};

/// What identifies a message of the Common Alerting Protocol: the three together (CAP 1.2, 3.2.1 `references`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AlertKey {
    /// Its sender.
    pub sender: String,
    /// Its identifier.
    pub identifier: String,
    /// When it was sent.
    pub sent: Timestamp,
}

/// What a warning says, one body field each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What it says: every block of the message, language by language in the sender's order, and within one the gravest first.
    #[serde(default)]
    pub texts: Vec<WarningText>,
    /// That of the gravest block: `extreme`, `severe`, `moderate`, `minor`, `unknown`.
    #[serde(default)]
    pub severity: String,
    /// `immediate`, `expected`, `future`, `past`, `unknown`.
    #[serde(default)]
    pub urgency: String,
    /// `observed`, `likely`, `possible`, `unlikely`, `unknown`.
    #[serde(default)]
    pub likelihood: String,
    /// When the event is expected to begin.
    #[serde(default)]
    pub onset: Option<Timestamp>,
    /// When the warning ceases to hold.
    #[serde(default)]
    pub expires: Option<Timestamp>,
    /// Where, as drawn by the sender.
    #[serde(default)]
    pub shapes: Vec<Shape>,
    /// Where, as codes of lists of areas (`EMMA_ID`, `NUTS3`).
    #[serde(default)]
    pub geocodes: Vec<Geocode>,
    /// The areas of the territory that it touches, as found when it came in.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// Version of the territory that answered.
    #[serde(default)]
    pub territory: String,
    /// The file as received.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}

/// What a warning says in one language, on one hazard, area or time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarningText {
    /// The sender's language tag (`fr-BE`).
    pub tag: String,
    /// The event in words.
    pub event: String,
    /// One line.
    #[serde(default)]
    pub headline: Option<String>,
    /// The hazard.
    #[serde(default)]
    pub description: Option<String>,
    /// What to do.
    #[serde(default)]
    pub instruction: Option<String>,
    /// The sender's name for people.
    #[serde(default)]
    pub sender_name: Option<String>,
    /// The places in words.
    #[serde(default)]
    pub area: String,
    /// What holds for this block alone, where that is not what holds for the warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<BlockFacts>,
}

/// How grave, until when and where one block of a message says it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockFacts {
    /// How bad, as for the warning.
    #[serde(default)]
    pub severity: String,
    /// When to act.
    #[serde(default)]
    pub urgency: String,
    /// How sure.
    #[serde(default)]
    pub likelihood: String,
    /// When the event is expected to begin.
    #[serde(default)]
    pub onset: Option<Timestamp>,
    /// When the block ceases to hold.
    #[serde(default)]
    pub expires: Option<Timestamp>,
    /// Which of the warning's shapes are its own: their places in that list, from 0.
    #[serde(default)]
    pub drawn: Vec<usize>,
    /// The areas of the territory that it touches.
    #[serde(default)]
    pub areas: Vec<Area>,
}

/// How a severity that a sender states weighs, the gravest first; what is no severity of the format weighs least.
#[must_use]
pub fn weight(severity: &str) -> usize {
    const GRAVEST_FIRST: [&str; 5] = ["extreme", "severe", "moderate", "minor", "unknown"];
    GRAVEST_FIRST.iter().position(|s| *s == severity).unwrap_or(GRAVEST_FIRST.len())
}

/// A shape on the ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A closed ring.
    Polygon(Vec<Point>),
    /// A circle.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius in metres.
        radius_m: i64,
    },
}

/// A code of a list of areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geocode {
    /// The list.
    pub name: String,
    /// The code in it.
    pub value: String,
}

/// What a message asks of those who keep warnings (CAP 1.2, 3.2.1 `msgType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// First message on an event.
    Alert,
    /// Replaces earlier messages.
    Update,
    /// Cancels earlier messages.
    Cancel,
    /// Acknowledges earlier messages.
    Acknowledge,
    /// Rejects earlier messages.
    Reject,
}

/// Whether a message is meant in earnest (CAP 1.2, 3.2.1 `status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In earnest.
    Actual,
    /// For exercise participants only.
    Exercise,
    /// For the machines.
    System,
    /// A technical test.
    Test,
    /// A draft.
    Draft,
}

/// A message on its way in, already read by the exchange format's reader and with its areas found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Which message.
    pub key: AlertKey,
    /// Whether it is meant in earnest.
    pub standing: Standing,
    /// What it does.
    pub doing: Doing,
    /// The messages it speaks of.
    pub references: Vec<AlertKey>,
    /// What the sender notes about it (cancel, error).
    pub note: Option<String>,
    /// What it says.
    pub warning: Warning,
}

impl Incoming {
    /// Its first headline or event, for lists.
    #[must_use]
    pub fn headline(&self) -> String {
        let first = self.warning.texts.first();
        first.map_or_else(String::new, |t| t.headline.clone().unwrap_or_else(|| t.event.clone()))
    }
}

impl Warning {
    /// The text for a reader of `lang`, with whether it is in another language.
    #[must_use]
    pub fn text_for(&self, lang: kernel::Lang) -> Option<(&WarningText, bool)> {
        let speaks = |t: &&WarningText, l: kernel::Lang| {
            t.tag.split(['-', '_']).next().is_some_and(|p| p.eq_ignore_ascii_case(l.code()))
        };
        if let Some(own) = self.texts.iter().find(|t| speaks(t, lang)) {
            return Some((own, false));
        }
        let english = self.texts.iter().find(|t| speaks(t, kernel::Lang::En));
        english.or_else(|| self.texts.first()).map(|t| (t, true))
    }

    /// Every block in the language of [`Warning::text_for`], the gravest first.
    pub fn blocks_for(&self, lang: kernel::Lang) -> impl Iterator<Item = &WarningText> {
        let tag = self.text_for(lang).map(|(text, _)| text.tag.as_str());
        self.texts.iter().filter(move |t| tag.is_some_and(|tag| t.tag.eq_ignore_ascii_case(tag)))
    }

    /// What its sender calls the places of all blocks in that language, each once.
    #[must_use]
    pub fn area_for(&self, lang: kernel::Lang) -> String {
        // Whole, as each block has it: a comma may stand within the name of a place.
        let areas = self.blocks_for(lang).map(|b| b.area.as_str()).filter(|a| !a.trim().is_empty());
        each_once(areas).join(", ")
    }

    /// The headline of every block in the language of `text`, or the event where a block has none, the gravest first and each once.
    #[must_use]
    pub fn headlines(&self, text: &WarningText) -> String {
        let blocks = self.texts.iter().filter(|t| t.tag.eq_ignore_ascii_case(&text.tag));
        each_once(blocks.map(|t| t.headline.as_deref().unwrap_or(&t.event))).join(" · ")
    }

    /// Whether another language has more blocks than the one shown to a reader of `lang`: then not everything is told in that one.
    #[must_use]
    pub fn says_more_than(&self, lang: kernel::Lang) -> bool {
        let shown = self.blocks_for(lang).count();
        let in_tag = |tag: &str| self.texts.iter().filter(|t| t.tag.eq_ignore_ascii_case(tag)).count();
        self.texts.iter().any(|t| in_tag(&t.tag) > shown)
    }

    /// How grave, until when and where a block says it is.
    #[must_use]
    pub fn facts_of(&self, block: &WarningText) -> BlockFacts {
        block.own.clone().unwrap_or_else(|| BlockFacts {
            severity: self.severity.clone(),
            urgency: self.urgency.clone(),
            likelihood: self.likelihood.clone(),
            onset: self.onset,
            expires: self.expires,
            drawn: (0..self.shapes.len()).collect(),
            areas: self.areas.clone(),
        })
    }

    /// Its shapes by how grave it is there, the gravest first: where several blocks draw the same ground, the gravest that still
    /// holds at this instant counts. Ground on which no block holds any more has no severity.
    #[must_use]
    pub fn grounds(&self, at: Timestamp) -> Vec<(Option<String>, Vec<Shape>)> {
        let mut blocks: Vec<BlockFacts> = self.texts.iter().map(|t| self.facts_of(t)).collect();
        let over = |b: &BlockFacts| b.expires.is_some_and(|end| end <= at);
        blocks.sort_by_key(|b| (over(b), weight(&b.severity)));
        let mut left: Vec<Option<&Shape>> = self.shapes.iter().map(Some).collect();
        let mut grounds: Vec<(Option<String>, Vec<Shape>)> = Vec::new();
        let mut put = |severity: Option<String>, shapes: Vec<Shape>| match grounds
            .iter_mut()
            .find(|(known, _)| *known == severity)
        {
            _ if shapes.is_empty() => {}
            Some((_, known)) => known.extend(shapes),
            None => grounds.push((severity, shapes)),
        };
        for block in &blocks {
            let own = block.drawn.iter().filter_map(|n| left.get_mut(*n)?.take().cloned()).collect();
            put((!over(block)).then(|| block.severity.clone()), own);
        }
        put(Some(self.severity.clone()), left.into_iter().flatten().cloned().collect());
        grounds
    }

    /// Where it holds, as a place without a point: the areas that it touches, and what its sender calls them in each of our
    /// languages. Nothing where it names, draws and touches nothing.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let mut name = kernel::Text::default();
        for lang in kernel::Lang::ALL {
            if let Some((_, false)) = self.text_for(lang) {
                name.set(lang, Some(self.area_for(lang)).filter(|a| !a.trim().is_empty()));
            }
        }
        let ours = kernel::Lang::ALL.iter().copied().find(|l| name.get(*l).is_some());
        let foreign = self.texts.first().map_or("", |t| t.area.as_str());
        let typed = ours.and_then(|l| name.get(l)).unwrap_or(foreign).to_owned();
        let known = !self.areas.is_empty() || !self.shapes.is_empty();
        if typed.trim().is_empty() && !known {
            return None;
        }
        Some(Place {
            how: if known { PlaceHow::Given } else { PlaceHow::Words },
            name: ours.map(|_| name),
            areas: self.areas.clone(),
            territory: self.territory.clone(),
            ..Place::words(ours.unwrap_or(kernel::Lang::En), typed)
        })
    }
}

/// These words in their order, none of them twice.
fn each_once<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    fn shape(radius_m: i64) -> Shape {
        Shape::Circle { centre: Point { lon: 43_000_000, lat: 508_000_000 }, radius_m }
    }

    fn block(tag: &str, event: &str, own: Option<(&str, i64, &[usize])>) -> WarningText {
        let facts = |(severity, expires, drawn): (&str, i64, &[usize])| BlockFacts {
            severity: severity.into(),
            expires: Some(Timestamp(expires)),
            drawn: drawn.to_vec(),
            ..BlockFacts::default()
        };
        let area = format!("{event}, partout");
        WarningText {
            tag: tag.into(),
            event: event.into(),
            area,
            own: own.map(facts),
            ..WarningText::default()
        }
    }

    fn storm_and_flood() -> Warning {
        Warning {
            texts: vec![
                block("fr-BE", "crue", Some(("extreme", 100, &[0, 1]))),
                block("fr-be", "orage", Some(("moderate", 200, &[1, 2]))),
                block("nl-BE", "onweer", Some(("moderate", 200, &[1, 2]))),
            ],
            severity: "extreme".into(),
            shapes: vec![shape(1), shape(2), shape(3)],
            ..Warning::default()
        }
    }

    #[test]
    fn each_block_is_told_and_the_gravest_that_holds_draws_the_ground() {
        let warning = storm_and_flood();
        let events = |lang| warning.blocks_for(lang).map(|t| t.event.as_str()).collect::<Vec<_>>();
        assert_eq!((events(Lang::Fr), events(Lang::Nl)), (vec!["crue", "orage"], vec!["onweer"]));
        assert_eq!([Lang::Fr, Lang::Nl].map(|lang| warning.says_more_than(lang)), [false, true]);
        assert_eq!(warning.area_for(Lang::Fr), "crue, partout, orage, partout", "each block as it names it");
        assert_eq!(warning.area_for(Lang::Nl), "onweer, partout");
        assert_eq!(warning.headlines(&warning.texts[0]), "crue · orage");
        assert_eq!(warning.headlines(&warning.texts[2]), "onweer");
        let grounds = |at| {
            let all = warning.grounds(Timestamp(at));
            all.into_iter().map(|(severity, shapes)| (severity, shapes.len())).collect::<Vec<_>>()
        };
        let graved = |severity: &str, n| (Some(severity.to_owned()), n);
        assert_eq!(grounds(50), [graved("extreme", 2), graved("moderate", 1)]);
        assert_eq!(grounds(150), [graved("moderate", 2), (None, 1)], "the flood is over");
        assert_eq!(grounds(250), [(None, 3)]);
    }

    #[test]
    fn a_warning_of_before_is_one_block_everywhere() {
        let warning = Warning { texts: vec![block("fr", "orage", None)], ..storm_and_flood() };
        assert_eq!(warning.grounds(Timestamp(0)), [(Some("extreme".to_owned()), warning.shapes.clone())]);
        let facts = warning.facts_of(&warning.texts[0]);
        assert_eq!((facts.severity.as_str(), facts.drawn), ("extreme", vec![0, 1, 2]));
        let kept = serde_json::to_string(&warning.texts[0]).unwrap();
        assert!(!kept.contains("own"), "nothing is written that was not before: {kept}");
    }
}
