//! A town that gives account: the kinds and the published note of the larger profile, sources that tell something, people with real
//! mandates.

use std::sync::Arc;

use account::addressee::{Addressee, Way};
use account::block::{Axis, Block, OnAxis, Origin};
use account::read::{self, AccountRow, Eye};
use account::section::Subject;
use account::{AccountEffects, AccountView, Facts, Limits, history, template};
use account_web::{AccountSource, Desk, Gathered, Reach, SourceCx};
use desk::Post;
use desk::letter::Stands;
use kernel::{Handling, Id, Text, kind};
use press_types::StubPress;
use stage::{Part, Stage};
use store::{Read, StoreError};
use web::testing::{Browser, Reply};

pub(crate) use stage::id_in;

/// Keeps accounts.
pub(crate) const KEEPER: &str = "programme-manager";
/// Is asked for texts.
pub(crate) const WRITER: &str = "department-head";
/// Issues.
pub(crate) const BOARD: &str = "board-member";
/// Reads.
pub(crate) const READER: &str = "cabinet";
/// May read nothing.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

/// A file of the larger profile.
fn profile(path: &str) -> String {
    let file = testkit::root().join("profiles/brussels/accounts").join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|e| unreachable!("{}: {e}", file.display()))
}

/// The kinds and the published note of that profile.
pub(crate) fn facts() -> Facts {
    let named = |code: &&str| (*code).to_owned();
    Facts {
        zone: stage::zone(),
        templates: template::read(&profile("kinds.toml")).unwrap(),
        histories: vec![history::read(&profile("2022/policy-note.toml")).unwrap()],
        functions: [KEEPER, WRITER].iter().map(named).collect(),
        limits: Limits::default(),
    }
}

/// Two objectives with their status; nothing else.
struct Objectives;

pub(crate) fn subject(sort: &str, code: &str, above: Option<&str>) -> Subject {
    Subject {
        sort: sort.into(),
        code: code.into(),
        labels: Text::both(format!("OO {code}"), format!("OD {code}")),
        titles: Text::both(format!("but {code}"), format!("doel {code}")),
        above: above.map(str::to_owned),
        function: Some(WRITER.into()),
        from: Some(origin(code)),
    }
}

fn origin(code: &str) -> Origin {
    Origin {
        name: Text::both(format!("Objectif {code}"), format!("Doelstelling {code}")),
        page: format!("objectives/{code}"),
        seq: Some(1),
        ..Origin::default()
    }
}

impl AccountSource for Objectives {
    fn tells(&self, key: &str) -> bool {
        key == "objective.status"
    }
    fn gather(&self, _: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError> {
        Ok(Box::new(Status))
    }
    fn subjects(&self, cx: &SourceCx<'_>) -> Result<Vec<Subject>, StoreError> {
        // Nothing is kept yet for the year after the published note: it is about what that was about.
        if cx.year == 2023 {
            return Ok(Vec::new());
        }
        Ok(vec![
            subject("strategic", "7", None),
            subject("operational", "7.1", Some("7")),
            subject("operational", "7.2", Some("7")),
        ])
    }
}

/// The one message that was taken back before it left.
pub(crate) fn taken_back() -> Id<kind::Matter> {
    Id::of_words(&["taken back"])
}

/// Functions are reached; of organisations no address is known.
struct Book;

impl Reach for Book {
    fn way(&self, _: &dyn Read, to: &Addressee) -> Result<Way, StoreError> {
        Ok(if matches!(to, Addressee::Function(_)) { Way::Leaves } else { Way::Nobody })
    }
    fn stands(&self, _: &dyn Read, message: Id<kind::Matter>) -> Result<Option<Stands>, StoreError> {
        Ok((message == taken_back()).then_some(Stands::TakenBack))
    }
}

/// How each objective stands.
struct Status;

impl Gathered for Status {
    fn blocks(&self, cx: &SourceCx<'_>, _: &str) -> Result<Vec<Block>, StoreError> {
        let code = cx.subject.map_or("", |s| s.code.as_str());
        let words = Text::both(format!("en {} : selon le planning", cx.year), "volgens planning");
        let axes = Axis::ALL.iter().map(|axis| OnAxis { axis: *axis, words: words.clone() }).collect();
        let figure = Block::Figure {
            name: Text::both("Projets", "Projecten"),
            value: 12_345,
            decimals: 0,
            unit: Text::default(),
            from: Some(origin(code)),
        };
        Ok(vec![Block::Status { axes, from: Some(origin(code)) }, figure])
    }
}

/// The authority of the samples of signed documents.
fn anchors() -> exchange::pades::Anchors {
    let file = testkit::root().join("foundation/exchange/tests/pades/anchor.pem");
    exchange::pades::Anchors::from_pem([std::fs::read_to_string(file).unwrap().as_str()]).unwrap()
}

impl Town {
    pub(crate) fn open() -> Self {
        let reads = ["matter.read"];
        let parts = vec![
            Part::new(KEEPER).powers(&["matter.read", "account.write"]).everywhere(),
            Part::new(WRITER).powers(&["matter.read", "account.write"]).everywhere(),
            Part::new(BOARD)
                .powers(&["matter.read", "account.issue"])
                .everywhere()
                .clearance(Handling::NeedToKnow),
            Part::new(READER).powers(&reads).everywhere(),
            Part::new(GUEST).everywhere(),
        ];
        let stage = Stage::open_with(parts, |definition| {
            definition.views.push(Arc::new(AccountView));
            definition.effects = vec![Arc::new(AccountEffects)];
        });
        let post: Post = stage.post(&[
            (KEEPER, "Responsable du programme", "Programmaverantwoordelijke"),
            (WRITER, "Chef de service", "Diensthoofd"),
            (BOARD, "Direction", "Directie"),
            (READER, "Cabinet", "Kabinet"),
        ]);
        let facts = Arc::new(facts());
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            facts: Arc::new(move || Arc::clone(&facts)),
            sources: vec![Arc::new(Objectives)],
            reach: Arc::new(Book),
            blobs: stage.blobs(10_000_000),
            press: Arc::new(StubPress),
            authorities: Arc::new(anchors()),
            address: "https://place.example".to_owned(),
        });
        let router = stage.router(vec![account_web::contribution(&desk)]);
        Self { router, desk, stage }
    }

    pub(crate) fn browser(&self, function: &str) -> Browser {
        stage::browser(&self.router, function)
    }

    /// Opens the account of a year by the form; its id.
    pub(crate) async fn opened(&self, kind: &str, year: i64) -> Id<kind::Matter> {
        id_in(&self.browser(KEEPER).post("/fr/accounts", &format!("kind={kind}&year={year}")).await)
    }

    /// Takes the published note in by the form; its id.
    pub(crate) async fn taken(&self) -> Id<kind::Matter> {
        id_in(&self.browser(KEEPER).post("/fr/accounts/history", "history=policy-note:2022").await)
    }

    /// Under review, fixed although something is missing, and issued, each by its page.
    pub(crate) async fn issue(&self, id: Id<kind::Matter>) {
        done(&self.browser(KEEPER).post(&format!("/fr/accounts/{id}/step"), "step=review").await);
        let board = self.browser(BOARD);
        let page = board.get(&format!("/fr/accounts/{id}/issue")).await.text;
        let form = format!("shown={}&words=date+fixe", shown(&page));
        done(&board.post(&format!("/fr/accounts/{id}/freeze"), &form).await);
        done(&board.post(&format!("/fr/accounts/{id}/issue"), &form).await);
    }

    pub(crate) fn account(&self, id: Id<kind::Matter>) -> AccountRow {
        self.read(|r| read::account(r, &Eye::all(), id)).unwrap()
    }
}

/// The hash that a page shows.
pub(crate) fn shown(page: &str) -> String {
    let after =
        page.split("name=\"shown\" value=\"").nth(1).unwrap_or_else(|| unreachable!("no hash: {page}"));
    after.split('"').next().unwrap().to_owned()
}

/// It was carried out.
pub(crate) fn done(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}
