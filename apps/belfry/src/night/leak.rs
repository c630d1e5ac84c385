//! Nothing leaves that was not released: out of matters of every handling level and in every state on their way, out of figures of
//! every status, the public site holds the words of what went out and no others, whichever of its bytes one looks at.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Text, Words, kind};
use publicsite::FILE;
use situation::event::LogWritten;
use situation::log::{EntryKind, Figure, FigureStatus, Register};
use store::{Command, Deciding, Draft, Failure};
use warning::event::{
    Changed, Dropped, Event, ItemChanged, ItemPublished, ItemReturned, ItemSubmitted, ItemWithdrawn,
    ItemWritten, Released, Returned, Submitted, Written,
};
use warning::item::{ItemText, Sort, Texts};
use warning::message::{Envelope, alert};
use warning::statement::{Act, Area, Reach, Spoken, Statement, number};
use warning::{Facts, Sender};

use super::doors::House;
use crate::public;

/// What is appended as it stands: the events themselves are the input here, whoever may have asked for them.
struct Said(Vec<Draft>);

impl Command for Said {
    fn name(&self) -> &'static str {
        "test.said"
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(self.0.clone())
    }
}

/// Makes content: every text has a word of its own, so that one can say afterwards where it stands.
struct Maker {
    state: u64,
    words: usize,
    no: i64,
    facts: Facts,
    /// Words and values that everybody may read, and those that nobody outside may.
    public: BTreeSet<String>,
    hidden: BTreeSet<String>,
    drafts: Vec<Draft>,
}

impl Maker {
    fn new(seed: u64, facts: Facts) -> Self {
        let (public, hidden, drafts) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        Self { state: seed, words: 0, no: 5_000, facts, public, hidden, drafts }
    }
    /// A number below `most`; the same seed gives the same content.
    fn pick(&mut self, most: usize) -> usize {
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap() % most
    }
    /// A word that stands nowhere else, and is hidden until it goes out.
    fn word(&mut self) -> String {
        self.words += 1;
        let word = format!("qz{:05}zq", self.words);
        self.hidden.insert(word.clone());
        word
    }
    fn out(&mut self, words: impl IntoIterator<Item = String>) {
        for word in words {
            self.hidden.remove(&word);
            self.public.insert(word);
        }
    }
    fn back(&mut self, words: impl IntoIterator<Item = String>) {
        for word in words {
            self.public.remove(&word);
            self.hidden.insert(word);
        }
    }
    fn say(&mut self, event: &impl Event, id: Id<kind::Matter>, handling: Handling) {
        self.drafts.push(event.draft(Some(id), handling).unwrap());
    }
    fn texts(&mut self) -> Texts {
        let mut text = || ItemText { title: self.word(), body: self.word() };
        [("fr", text()), ("nl", text())].map(|(tag, text)| (tag.to_owned(), text)).into()
    }
    fn spoken(&mut self) -> Spoken {
        Spoken {
            event: self.word(),
            headline: self.word(),
            description: self.word(),
            instruction: self.word(),
            contact: self.word(),
            place: self.word(),
        }
    }

    /// Figures of one matter, each of its own name; the public ones go out where anything about the matter does.
    fn figures(&mut self, about: Id<kind::Matter>, handling: Handling, told: bool) {
        for status in FigureStatus::ALL {
            let (name, value) = (self.word(), 2_000_003 + i64::try_from(self.words).unwrap() * 7_919);
            let event = LogWritten {
                series: format!("leak-{}", self.words),
                no: 1,
                register: Register::Operational,
                entry_kind: EntryKind::Figure,
                discipline: None,
                words: Words::new(kernel::Lang::Fr, self.word()),
                source: Some(self.word()),
                figure: Some(Figure {
                    name: name.clone(),
                    value,
                    unit: String::new(),
                    about: false,
                    status: *status,
                }),
                withdraws: None,
                answers: None,
                corrects: None,
                attachments: Vec::new(),
                attachment_names: None,
                offline_at: None,
            };
            self.say(&event, about, handling);
            if told && *status == FigureStatus::Public {
                self.out([name, shown(value)]);
            } else {
                self.hidden.insert(shown(value));
                self.hidden.insert(value.to_string());
            }
        }
    }

    /// An item of the site, as far on its way as chance takes it. Whether anything of it is on the site.
    fn item(&mut self, about: Id<kind::Matter>, id: Id<kind::Matter>, handling: Handling) -> bool {
        self.no += 1;
        let mut texts = self.texts();
        let written = ItemWritten {
            about: Some(about),
            about_label: self.word(),
            year: 26,
            no: self.no,
            sort: if self.pick(2) == 0 { Sort::News } else { Sort::Question },
            texts: texts.clone(),
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
        };
        self.say(&written, id, handling);
        let (mut version, mut on_site): (i64, Option<Texts>) = (1, None);
        for _ in 0..self.pick(6) {
            match self.pick(5) {
                0 => {
                    texts = self.texts();
                    version += 1;
                    self.say(
                        &ItemChanged { about: Some(about), version, texts: texts.clone() },
                        id,
                        handling,
                    );
                }
                1 => self.say(&ItemSubmitted { about: Some(about), version }, id, handling),
                2 => {
                    let reason = Words::new(kernel::Lang::Nl, self.word());
                    self.say(&ItemReturned { about: Some(about), version, reason }, id, handling);
                }
                3 => {
                    // What stood there before is there no more.
                    self.back(on_site.iter().flat_map(all_of));
                    self.say(
                        &ItemPublished { about: Some(about), version, texts: texts.clone() },
                        id,
                        handling,
                    );
                    self.out(all_of(&texts));
                    on_site = Some(texts.clone());
                }
                _ => {
                    let reasons = [("fr", self.word()), ("nl", self.word())].map(|(t, w)| (t.to_owned(), w));
                    self.say(
                        &ItemWithdrawn { about: Some(about), reasons: reasons.clone().into() },
                        id,
                        handling,
                    );
                    if let Some(gone) = &on_site {
                        self.back(all_of(gone));
                        self.out(reasons.into_iter().map(|(_, word)| word));
                    }
                    return false;
                }
            }
        }
        on_site.is_some()
    }

    /// A warning, as far on its way as chance takes it. Whether it went out.
    fn warning(&mut self, about: Id<kind::Matter>, id: Id<kind::Matter>, handling: Handling) -> bool {
        self.no += 1;
        let now = testkit::NIGHT;
        let mut now_says = says([self.spoken(), self.spoken()]);
        let (no, about_label, follows) = (self.no, self.word(), None);
        let (areas, readers) = (BTreeSet::new(), BTreeSet::new());
        let says_first = now_says.clone();
        let act = Act::First;
        let written = Written {
            about: Some(about),
            about_label,
            year: 26,
            no,
            act,
            follows,
            says: says_first,
            areas,
            readers,
        };
        self.say(&written, id, handling);
        let mut version = 1;
        for _ in 0..self.pick(6) {
            match self.pick(5) {
                0 => {
                    now_says = says([self.spoken(), self.spoken()]);
                    version += 1;
                    let areas = BTreeSet::new();
                    self.say(
                        &Changed { about: Some(about), version, says: now_says.clone(), areas },
                        id,
                        handling,
                    );
                }
                1 => {
                    let reach = self.reach();
                    self.say(&Submitted { about: Some(about), version, reach }, id, handling);
                }
                2 => {
                    let reason = Words::new(kernel::Lang::Fr, self.word());
                    self.say(&Returned { about: Some(about), version, reason }, id, handling);
                }
                3 => {
                    let envelope =
                        Envelope { identifier: number(26, no), sent: now, act, references: Vec::new() };
                    let alert = alert(&now_says, &now_says.texts, &envelope, &self.facts);
                    let reach = self.reach();
                    let released = Released { about: Some(about), version, act, follows: None, alert, reach };
                    self.say(&released, id, handling);
                    let words =
                        now_says.texts.values().flat_map(Spoken::parts).map(|(_, text)| text.to_owned());
                    self.out(words.collect::<Vec<_>>());
                    return true;
                }
                _ => {
                    let reason = Words::new(kernel::Lang::Fr, self.word());
                    self.say(&Dropped { about: Some(about), reason }, id, handling);
                    return false;
                }
            }
        }
        false
    }

    /// Whom it would reach is for the inside.
    fn reach(&mut self) -> Reach {
        Reach { source: Some(self.word()), ..Reach::default() }
    }
}

/// A value as the site shows it.
fn shown(value: i64) -> String {
    let digits = value.to_string();
    let (head, tail) = digits.split_at(digits.len() - 6);
    let (middle, end) = tail.split_at(3);
    format!("{head}\u{A0}{middle}\u{A0}{end}")
}

fn all_of(texts: &Texts) -> Vec<String> {
    texts.values().flat_map(|t| [t.title.clone(), t.body.clone()]).collect()
}

/// The made words that stand somewhere in these bytes.
fn words_in(text: &str) -> BTreeSet<&str> {
    let word = |(at, _): (usize, &str)| text.get(at..at + 9).filter(|w| w.ends_with("zq"));
    text.match_indices("qz").filter_map(word).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_not_released_stands_in_no_byte_of_the_site() {
    let house = House::open();
    let place = public::place(&house.world);
    let facts = Facts {
        sender: Sender {
            code: "crisis@demonstration.invalid".into(),
            names: Text::three("Ville", "Stad", "Town"),
            others: place.others,
            address: place.address,
            codes: String::new(),
        },
        fictitious: true,
        ..Facts::bare(house.world.facts.zone.clone())
    };
    let folder = house.world.config.public.folder(&house.world.config.data);
    for seed in 1..=6 {
        let mut made = Maker::new(seed, facts.clone());
        // The words of one round are not those of another.
        made.words = usize::try_from(seed).unwrap() * 10_000;
        made.no = i64::try_from(seed).unwrap() * 1_000;
        for handling in Handling::ALL.into_iter().cycle().take(24) {
            let ids = house.world.ids();
            let (about, item, warning) = (ids.next(), ids.next(), ids.next());
            let on_site = made.item(about, item, handling);
            let warned = made.warning(about, warning, handling);
            made.figures(about, handling, on_site || warned);
        }
        house.world.as_system(Box::new(Said(std::mem::take(&mut made.drafts)))).unwrap();
        public::publisher(&house.world).unwrap().push(&house.world).unwrap();
        let bytes = std::fs::read(folder.join(FILE)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let words = words_in(&text);
        let stands = |word: &&String| {
            if word.starts_with("qz") { words.contains(word.as_str()) } else { text.contains(word.as_str()) }
        };
        let leaked: Vec<&String> = made.hidden.iter().filter(stands).collect();
        assert!(leaked.is_empty(), "seed {seed}: {leaked:?} stayed inside and stands on the site");
        let missing: Vec<&String> = made.public.iter().filter(|word| !stands(word)).collect();
        assert!(missing.is_empty(), "seed {seed}: {missing:?} went out and stands nowhere");
        assert!(made.public.len() > 40 && made.hidden.len() > 200, "the content says something: {seed}");
    }
    house.world.close();
}

/// What a warning says in two languages.
fn says(texts: [Spoken; 2]) -> Statement {
    use exchange::cap::{Category, Certainty, Circle, ResponseType, Severity, Status, Urgency};
    Statement {
        status: Status::Exercise,
        template: "gas".into(),
        category: Category::Safety,
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        responses: vec![ResponseType::Shelter],
        onset: None,
        // Some hold, some are over.
        expires: testkit::NIGHT.plus_seconds(400 * 86_400),
        area: Area {
            from: "circle".into(),
            circles: vec![Circle {
                centre: kernel::Point { lon: 43_500_000, lat: 508_400_000 },
                radius_m: 300,
            }],
            ..Area::default()
        },
        texts: ["fr", "nl"].map(str::to_owned).into_iter().zip(texts).collect(),
    }
}
