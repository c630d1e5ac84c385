//! A journal with the view of warnings; an author, a second person, and a complete warning to begin with.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use exchange::cap::{Category, Certainty, Circle, ResponseType, Severity, Status, Urgency};
use jiff::tz::TimeZone;
use kernel::{Actor, Id, Point, Resource, Text, kind};
use stage::{Play, incident, matter, stranger};
use store::Receipt;
use testkit::{NIGHT, Place};
use warning::command::{ChangeWarning, ReleaseWarning, SubmitWarning, WriteWarning};
use warning::figures::FigureNow;
use warning::read::{Eye, WarningRow, warning};
use warning::statement::{Act, Area, Reach, Spoken, Statement};
use warning::{Facts, Sender, WarningEffects, WarningView};

pub(crate) const MIDDLE: Point = Point { lon: 43_950_000, lat: 508_050_000 };

pub(crate) struct Town {
    play: Play<Facts>,
    /// The second person.
    pub(crate) second: Actor,
}

impl Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Facts {
    let figure = |fr: &str, nl: &str, value, public| FigureNow {
        names: Text::three(fr, nl, fr),
        value,
        unit: String::new(),
        public,
        confirmed: public,
    };
    Facts {
        sender: Sender {
            code: "crisis@hautrive.example".into(),
            names: Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive"),
            others: BTreeMap::new(),
            address: "https://crise.example".into(),
            codes: "NIS".into(),
        },
        templates: BTreeSet::from(["gas".to_owned()]),
        languages: ["fr", "nl", "en", "de", "uk"].map(str::to_owned).into(),
        figures: [
            ("injured".to_owned(), figure("Blessés", "Gewonden", 7, false)),
            ("evacuated".to_owned(), figure("Évacués", "Geëvacueerden", 340, true)),
        ]
        .into(),
        ..Facts::bare(TimeZone::get("Europe/Brussels").unwrap())
    }
}

pub(crate) fn spoken(place: &str) -> Spoken {
    Spoken {
        event: "Fuite de gaz".into(),
        headline: "Fermez portes et fenêtres".into(),
        description: "Une conduite est ouverte.".into(),
        instruction: "Restez à l’intérieur.".into(),
        contact: String::new(),
        place: place.into(),
    }
}

/// 400 m around the middle of the town, in both official languages, for two hours.
pub(crate) fn says() -> Statement {
    Statement {
        status: Status::Actual,
        template: "gas".into(),
        category: Category::Safety,
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        responses: vec![ResponseType::Shelter],
        onset: None,
        expires: NIGHT.plus_seconds(7200),
        area: Area {
            from: "circle".into(),
            circles: vec![Circle { centre: MIDDLE, radius_m: 400 }],
            codes: BTreeSet::from(["90001".to_owned()]),
            ..Area::default()
        },
        texts: BTreeMap::from([
            ("fr".to_owned(), spoken("rue du Moulin")),
            ("nl".to_owned(), spoken("Molenstraat")),
        ]),
    }
}

pub(crate) fn on() -> Resource {
    Resource { matter: Some(incident()), areas: BTreeSet::from(["90001".to_owned()]), ..Resource::service() }
}

pub(crate) fn write() -> WriteWarning {
    WriteWarning {
        warning: matter(),
        about: Some((incident(), "26-0417".into(), on())),
        act: Act::First,
        follows: None,
        says: says(),
    }
}

pub(crate) fn reach() -> Reach {
    Reach {
        people: Some(2_950),
        by: "sector".into(),
        year: Some(2025),
        source: Some("fictif".into()),
        ..Reach::default()
    }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::knowing(place, facts())
    }
    pub(crate) fn knowing(place: &Place, facts: Facts) -> Self {
        let facts = Arc::new(facts);
        let play = Play::on(
            place,
            &stranger("information-officer"),
            move |_| Arc::clone(&facts),
            |d| {
                d.views.push(Arc::new(WarningView));
                d.effects.push(Arc::new(WarningEffects));
            },
        );
        Self { play, second: stranger("watch-supervisor") }
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> WarningRow {
        self.read(|r| warning(r, &Eye::all(), id)).unwrap()
    }
    /// Written, on its way.
    pub(crate) fn written(&self) -> Id<kind::Matter> {
        let rule = write();
        let id = rule.warning;
        self.ask(rule);
        id
    }
    pub(crate) fn submit(&self, id: Id<kind::Matter>) -> Receipt {
        self.ask(SubmitWarning { warning: id, reach: reach(), based_on: None })
    }
    /// Released by the second person.
    pub(crate) fn release(&self, id: Id<kind::Matter>) -> Receipt {
        self.submit(id);
        self.ask_as(&self.second, releasing(id)).unwrap()
    }
    pub(crate) fn released(&self) -> Id<kind::Matter> {
        let id = self.written();
        self.release(id);
        id
    }
    /// A warning that follows this one.
    pub(crate) fn following(&self, before: Id<kind::Matter>, act: Act) -> Id<kind::Matter> {
        let rule = WriteWarning { act, follows: Some(before), ..write() };
        let id = rule.warning;
        self.ask(rule);
        id
    }
}

pub(crate) fn releasing(id: Id<kind::Matter>) -> ReleaseWarning {
    ReleaseWarning { warning: id, reach: reach(), based_on: None }
}

pub(crate) fn changing(id: Id<kind::Matter>, says: Statement) -> ChangeWarning {
    ChangeWarning { warning: id, says, based_on: None }
}
