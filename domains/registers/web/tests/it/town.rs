//! An invented town to test in: a secretary who keeps the registers, a member of the board who approves, a cabinet that reads.

use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, Lang, MemoryFiles, Text, Timestamp, Words, kind};
use press_types::StubPress;
use registers::catalogue::Catalogue;
use registers::read::{EntryRow, Eye, entry};
use registers::{Facts, RegistersEffects, RegistersView};
use registers_web::{Choice, Desk, Lesson, Measured, Outside, Owed};
use stage::{Part, Stage};
use store::{Read, StoreError};
use web::testing::{Browser, Reply};

pub(crate) use stage::id_in;

/// Keeps registers, instruments and tests.
pub(crate) const SECRETARY: &str = "policy-secretary";
/// Approves what others wrote.
pub(crate) const BOARD: &str = "board-member";
/// Keeps registers, too, and reads nothing that is need-to-know.
pub(crate) const COLLEAGUE: &str = "policy-officer";
/// Reads.
pub(crate) const CABINET: &str = "cabinet";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

/// A resolution as it is typed.
pub(crate) const RESOLUTION: &str = "register=council&names-fr=Alerte+par+les+pharmacies&names-nl=Melding+via+de+apotheken&\
    body-fr=Conseil&body-nl=Raad&day=2020-06-05&quote-fr=mettre+en+place&quote-nl=op+te+zetten&source=L1+%2F+L2";

const CATALOGUE: &str = r#"
    [[register]]
    code = "council"
    names = { fr = "Demandes du conseil", nl = "Vragen van de raad", en = "Requests" }
    hint = { fr = "…", nl = "…", en = "…" }
    sort = "entries"
    [[register]]
    code = "lessons"
    names = { fr = "Leçons", nl = "Lessen", en = "Lessons" }
    hint = { fr = "…", nl = "…", en = "…" }
    sort = "lessons"
    [[instrument]]
    code = "ordinance"
    names = { fr = "Ordonnance", nl = "Ordonnantie", en = "Ordinance" }
    status = "unverified"
    [[step]]
    code = "draft"
    names = { fr = "Projet", nl = "Ontwerp", en = "Draft" }
    status = "verified"
    [[step]]
    code = "first-reading"
    names = { fr = "Première lecture", nl = "Eerste lezing", en = "First reading" }
    status = "unverified"
    [[criterion]]
    code = "gender"
    names = { fr = "Genre", nl = "Gender", en = "Gender" }
    status = "verified"
    [test]
    instruments = ["ordinance"]
    before = "first-reading"
    basis = { fr = "ordonnance de test", nl = "testordonnantie", en = "test ordinance" }
    source = "page 1"
    status = "verified"
    before_status = "unverified"
"#;
const SHIPPED: &str = r#"
    code = "audit-2020"
    register = "council"
    names = { fr = "Contrôle des comptes", nl = "Controle van de rekening" }
    body = { fr = "Cour", nl = "Hof" }
    [[point]]
    words = { fr = "Faire un inventaire", nl = "Een inventaris opmaken" }
    indicators = ["emissions", "places"]
    source = "L2421"
    [[point.status]]
    state = "in-progress"
    on = "2022-10-28"
    words = { fr = "Le mobilier a été dénombré." }
    source = "L2423"
"#;

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    pub(crate) told: Arc<Told>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

/// What other packages tell in this town.
#[derive(Default)]
pub(crate) struct Told {
    /// Commitments that are there already.
    pub(crate) owed: Mutex<Vec<Owed>>,
    /// When the giver of the lesson accepted that it is done.
    pub(crate) settled: Mutex<Option<Timestamp>>,
    /// Whether the lesson was declined.
    pub(crate) declined: Mutex<bool>,
}

/// An indicator of another package, which the profile ships; the other one that it ships was not taken in.
pub(crate) fn indicator() -> Id<kind::Matter> {
    Id::of_words(&["indicator-of-profile", "town", "emissions"])
}

impl Outside for Told {
    fn objective(&self, code: &str) -> Text {
        Text::three(code, code.replace("OO", "OD"), code)
    }
    fn measures(&self, _: &dyn Read, _: &Actor) -> Result<Vec<Choice>, StoreError> {
        Ok(vec![Choice { id: stage::incident(), label: Text::both("8.8 Victimes", "8.8 Slachtoffers") }])
    }
    fn indicators(&self, _: &dyn Read, _: &Actor) -> Result<Vec<Choice>, StoreError> {
        Ok(vec![Choice { id: indicator(), label: Text::both("Émissions", "Uitstoot") }])
    }
    fn measured(
        &self,
        _: &dyn Read,
        _: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Measured>, StoreError> {
        Ok((id == indicator()).then(|| Measured {
            name: Text::both("Émissions", "Uitstoot"),
            value: Some(Text::both("−12 %", "−12 %")),
            of: None,
            source: Some(Text::both("bilan 2025", "balans 2025")),
            path: "indicators/x".into(),
        }))
    }
    fn owed(&self, _: &dyn Read, _: &Actor, id: Id<kind::Matter>) -> Result<Option<Owed>, StoreError> {
        let found = self.owed.lock().unwrap().iter().find(|o| o.id == id).cloned();
        Ok(found.or_else(|| (id == lesson().id).then(lesson)))
    }
    fn lessons(&self, _: &dyn Read, _: &Actor, _: i64) -> Result<Vec<Owed>, StoreError> {
        Ok(vec![self.now()])
    }
    fn lesson(&self, _: &dyn Read, _: &Actor, id: Id<kind::Matter>) -> Result<Option<Lesson>, StoreError> {
        let told = Lesson {
            owed: self.now(),
            title: Words::new(Lang::Fr, "Ouvrir la salle plus tôt"),
            words: Some(Words::new(Lang::Fr, "Ouvrir la salle plus tôt, dès la préalerte")),
            given: testkit::NIGHT,
            giver: SECRETARY.into(),
            settled: *self.settled.lock().unwrap(),
        };
        Ok((id == told.owed.id).then_some(told))
    }
}

impl Told {
    /// The lesson as it stands.
    fn now(&self) -> Owed {
        Owed { stands: !*self.declined.lock().unwrap(), ..lesson() }
    }
}

/// The lesson of this town, as a list tells it. It has the page of a matter of another package.
pub(crate) fn lesson() -> Owed {
    Owed {
        due: Some(testkit::NIGHT.plus_seconds(40 * 86_400)),
        about: Some("EX-26-0001 Nuit".into()),
        organisation: Some("tram".into()),
        area: Some("90002".into()),
        ..owed(stage::incident(), "L-26-0001", "Ouvrir la salle plus tôt")
    }
}

pub(crate) fn owed(id: Id<kind::Matter>, number: &str, words: &str) -> Owed {
    Owed {
        id,
        number: number.into(),
        words: Text::both(words, words),
        to: BOARD.into(),
        organisation: None,
        area: None,
        due: None,
        state: "given".into(),
        open: true,
        stands: true,
        late: false,
        about: None,
    }
}

fn parts() -> Vec<Part> {
    let keeps = ["matter.read", "register.keep", "commitment.give", "attachment.add", "matter.restrict"];
    vec![
        Part::new(SECRETARY).powers(&keeps).everywhere().clearance(Handling::NeedToKnow),
        Part::new(BOARD).powers(&["matter.read", "register.approve"]).everywhere(),
        Part::new(COLLEAGUE).powers(&["matter.read", "register.keep"]).everywhere(),
        Part::reader(CABINET).everywhere(),
        Part::new(GUEST).everywhere(),
    ]
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::of(CATALOGUE)
    }
    /// Where the registers have no sort for lessons.
    pub(crate) fn without_lessons() -> Self {
        Self::of(&CATALOGUE.replace("sort = \"lessons\"", "sort = \"entries\""))
    }
    fn of(catalogue: &str) -> Self {
        let stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(RegistersView));
            definition.effects.push(Arc::new(RegistersEffects));
        });
        let told = Arc::new(Told::default());
        let files = MemoryFiles::default()
            .with("registers.toml", catalogue.as_bytes().to_vec())
            .with("registers/audit.toml", SHIPPED.as_bytes());
        let catalogue = Arc::new(Catalogue::load(&files, "town").unwrap());
        let functions = [
            (SECRETARY, "Secrétariat", "Secretariaat"),
            (BOARD, "Direction", "Directie"),
            (CABINET, "Cabinet", "Kabinet"),
        ];
        let post = stage.post(&functions);
        let mut facts = Facts::bare(stage::zone());
        facts.registers = stage::codes(&["council", "lessons"]);
        facts.functions = stage::codes(&[SECRETARY, BOARD, CABINET]);
        facts.areas = post.names().areas.keys().cloned().collect();
        facts.instruments = stage::codes(&["ordinance"]);
        facts.steps = catalogue.steps.iter().map(|s| s.code.clone()).collect();
        facts.criteria = catalogue.criteria.iter().map(|c| c.code.clone()).collect();
        facts.test = catalogue.test_rule();
        let facts = Arc::new(facts);
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            facts: Arc::new(move || Arc::clone(&facts)),
            catalogue,
            outside: Arc::clone(&told) as Arc<dyn Outside>,
            blobs: stage.blobs(10_000),
            press: Arc::new(StubPress),
        });
        let router = stage.router(vec![registers_web::contribution(&desk)]);
        Self { router, desk, told, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> EntryRow {
        self.read(|r| entry(r, &Eye::all(), id, jiff::civil::Date::ZERO)).unwrap()
    }
    /// A resolution with one point about which something was done.
    pub(crate) async fn resolution(&self) -> Id<kind::Matter> {
        let secretary = self.browser(SECRETARY);
        let id = id_in(&secretary.post("/fr/registers", RESOLUTION).await);
        let to = |path: &str| format!("/fr/registers/{id}/{path}");
        went(
            &secretary
                .post(&to("points"), "words-fr=faire&words-nl=doen&owner=policy-secretary&due=2026-11-01")
                .await,
        );
        let action = "on=2021-09&words-fr=Groupe+de+travail&words-nl=Werkgroep&evidence=https%3A%2F%2Fconseil.test%2Fpv";
        went(&secretary.post(&to("points/1/action"), action).await);
        id
    }
}

/// Sends a form with a file.
pub(crate) async fn upload(browser: &Browser, path: &str, content: &[u8], fields: &[(&str, &str)]) -> Reply {
    let field = |name: &str, value: &str| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let mut body: Vec<u8> = fields.iter().flat_map(|(name, value)| field(name, value).into_bytes()).collect();
    body.extend(b"--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"liste.txt\"\r\n\r\n");
    body.extend(content);
    body.extend(b"\r\n--x--\r\n");
    let request = browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

/// The form was carried out.
pub(crate) fn went(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}

/// Without the marks that keep signs and words together.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}
