//! An invented town to test in: its journal and pages, four people with real mandates.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, Lang, Text, kind};
use outbox::message::Channel;
use outbox::push::{Devices, Key, Services};
use outbox::read::{Eye, Row, message};
use outbox::whom::{Contact, Found, Office, Target};
use outbox::{Facts, OutboxView, Seat};
use outbox_web::{Desk, Letters, MessageTemplate, Number, Platform, PlatformField, Push, Subject, Tariff};
use stage::{Part, Stage, codes, named_in_three, names};
use store::{Receipt, Rule};
use web::testing::Browser;

pub(crate) use stage::{actor, id_in, incident, secret};

pub(crate) const OFFICER: &str = "watch-officer";
/// A mayor of one municipality (90001), reached by mail in Dutch.
pub(crate) const MAYOR: &str = "mayor";
/// Reached by telephone alone, in French.
pub(crate) const LIAISON: &str = "liaison";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    /// What the incident is called in the hand-over.
    pub(crate) title: Arc<Mutex<String>>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

fn parts() -> Vec<Part> {
    vec![
        Part::new(OFFICER).all_powers().everywhere().clearance(Handling::NeedToKnow),
        Part::reader(MAYOR).areas(&["90001"]),
        Part::reader(LIAISON).everywhere(),
        Part::new(GUEST).everywhere(),
    ]
}

impl Town {
    /// The incident lies nowhere in particular.
    pub(crate) fn open() -> Self {
        let mut stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(OutboxView));
            definition.keeps = [desk::links::STEPS, outbox::push::STEPS].concat();
        });
        stage.incident.areas = BTreeSet::new();
        stage.secret.areas = BTreeSet::new();
        let title = Arc::new(Mutex::new("Explosion de gaz".to_owned()));
        let desk = Arc::new(desk_of(&stage, Arc::clone(&title)));
        let router = stage.router(vec![outbox_web::contribution(&desk)]);
        Self { router, desk, title, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Receipt {
        self.submit(actor, rule, &(self.desk.facts)(actor)).unwrap()
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.read(|r| message(r, &Eye::all(), id)).unwrap()
    }
    /// A message to mayor and liaison through the form; its id.
    pub(crate) async fn send(&self) -> Id<kind::Matter> {
        id_in(&self.browser(OFFICER).post("/fr/messages", &form("send", "")).await)
    }
}

/// The key by which this place names itself to push services.
pub(crate) fn key() -> Key {
    Key::from_seed(&[7; 32]).unwrap()
}

/// A filled form.
pub(crate) fn form(act: &str, more: &str) -> String {
    format!(
        "do={act}&subject-fr=%C3%89vacuation&words-fr=Quittez+la+rue.&subject-nl=Ontruiming&words-nl=Verlaat+de+straat.\
         &to=office:{MAYOR}&area=90001&to=office:{LIAISON}&area=&channels=mail&channels=sms&next-minutes=5&acknowledge-minutes=10{more}"
    )
}

/// Those who are found: the mayor by mail, the liaison by telephone, nobody for a duty desk.
fn found(target: &Target) -> Vec<Found> {
    let person = |function: &str| Found {
        person: Some(actor(function).person),
        office: Some(Office {
            area: (function == MAYOR).then(|| "90001".to_owned()),
            ..Office::of(function)
        }),
        contact: Contact {
            name: Some(format!("{function} (fictif)")),
            mail: (function == MAYOR).then(|| "mayor@town.example".to_owned()),
            phone: (function == LIAISON).then(|| "0490000012".to_owned()),
            lang: Some(if function == MAYOR { Lang::Nl } else { Lang::Fr }),
            devices: (function == MAYOR).then(|| actor(function).person.to_string()),
        },
    };
    match target {
        Target::Office(office) if office.function == MAYOR || office.function == LIAISON => {
            vec![person(&office.function)]
        }
        Target::Person(id) => {
            [MAYOR, LIAISON].into_iter().filter(|f| actor(f).person == *id).map(person).collect()
        }
        Target::Free(contact) => vec![Found { contact: contact.clone(), ..Found::default() }],
        Target::Office(_) => Vec::new(),
    }
}

fn desk_of(stage: &Stage, title: Arc<Mutex<String>>) -> Desk {
    let mut post = stage.post_of(names(named_in_three(&[
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        (LIAISON, "Liaison", "Verbinding", "Liaison"),
        ("duty-contact", "Permanence", "Permanentie", "Duty desk"),
    ])));
    let functions: BTreeSet<String> = post.names().functions.keys().cloned().collect();
    let site = Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive");
    let letters = Letters::new(site, stage::zone(), "http://town.test").unwrap();
    let people = [OFFICER, MAYOR, LIAISON].map(|f| (actor(f).person, format!("{f} (fictif)"), f.to_owned()));
    let persons: BTreeSet<_> = people.iter().map(|(id, _, _)| *id).collect();
    let known = people.clone();
    post.person = Arc::new(move |id| known.iter().find(|(p, _, _)| *p == id).map(|(_, n, _)| n.clone()));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(stage::zone());
            facts.functions = functions.clone();
            facts.persons = persons.clone();
            facts.platforms = codes(&["national"]);
            let (areas, everywhere) = (codes(&["90001"]), actor.function != MAYOR);
            facts.seat = Seat { organisation: None, areas, everywhere };
            Arc::new(facts)
        }),
        people: Arc::new(move || people.to_vec()),
        found: Arc::new(|_, target| Ok(found(target))),
        phone: Arc::new(|_| None),
        numbers: Arc::new(|| {
            vec![Number {
                office: Office::of(LIAISON),
                phone: "+32 2 000 00 07".into(),
                deputy: Some(MAYOR.into()),
                deputy_phone: None,
                fictitious: true,
            }]
        }),
        links: stage.links(),
        open: vec![Channel::Mail],
        letters: Arc::new(letters),
        address: "http://town.test".into(),
        devices: Devices::new(stage.journal.clone()),
        push: Some(Push { key: "BA".into(), services: Services::default(), own: key() }),
        tariffs: vec![Tariff {
            channel: Channel::Sms,
            mills: 55,
            source: "invented".into(),
            verified: false,
        }],
        templates: vec![template()],
        platforms: vec![platform()],
        press: Some(Arc::new(press_types::StubPress)),
        subjects: Arc::new(move |_, _, matter| {
            let values = [("title-fr", title.lock().unwrap().clone()), ("place", "=quai".to_owned())];
            let values = values.map(|(k, v)| (k.to_owned(), v)).into();
            Ok((matter == incident() || matter == secret())
                .then(|| Subject { values, area: Some("{}".into()) }))
        }),
        to_tell: Arc::new(|_, matter| {
            let mayor = Office { area: Some("90001".into()), ..Office::of(MAYOR) };
            Ok(if matter == incident() { vec![mayor] } else { Vec::new() })
        }),
        // The one that only some may read belongs to the other.
        parts: Arc::new(|_, matter| {
            Ok(if matter == incident() { vec![incident(), secret()] } else { vec![matter] })
        }),
    }
}

fn template() -> MessageTemplate {
    MessageTemplate {
        code: "state".into(),
        names: Text::three("Point de situation", "Stand van zaken", "State of things"),
        subject: Text::three("Point à [heure]", "Stand om [uur]", "State at [time]"),
        words: Text::three("Nous savons : [faits].", "We weten: [feiten].", "We know: [facts]."),
        source: Text::three("inventé", "verzonnen", "invented"),
        verified: false,
    }
}

fn platform() -> Platform {
    let field = |code: &str, from: &str, most| PlatformField {
        code: code.into(),
        names: Text::three(code, code, code),
        from: from.into(),
        most,
    };
    Platform {
        code: "national".into(),
        names: Text::three("Plateforme nationale", "Nationaal platform", "National platform"),
        fields: vec![
            field("title", "title-fr", Some(10)),
            field("place", "place", None),
            field("warning", "message-nl", None),
        ],
        source: Text::three("inventé", "verzonnen", "invented"),
        verified: false,
    }
}
