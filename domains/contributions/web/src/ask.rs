//! Asking partners about measures: everybody about everything, or these about those that nobody works on.

use std::collections::{BTreeMap, BTreeSet};

use contributions::campaign::{Contact, Measure};
use contributions::command::{AskPartners, Partner, plausible};
use contributions::read::{self, SheetFilter};
use kernel::{Handling, Id, Lang, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::campaign::MOST;
use crate::desk::{Desk, PartnerName, Plan, PlanMeasure};
use crate::other::{self, folded};
use crate::places::{self, AreaGroup};
use crate::show::CampaignShow;

/// So many partners are named in the sentence that says to whom no letter leaves.
const NAMED: usize = 8;

/// For what people prove themselves who ask partners: those are written to, and answer by a link.
pub(crate) const STRONG: &str = "contribution-step-up-ask";

/// A theme with its measures: id, number, text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ThemeShow {
    /// Names it among those of every plan.
    pub(crate) code: String,
    pub(crate) names: Text,
    /// Whether nobody knows the period of the plan.
    pub(crate) undated: bool,
    pub(crate) measures: Vec<(String, String, Option<Text>)>,
}

/// Partners of a sort.
#[derive(Debug, Clone, Serialize)]
struct KindShow {
    names: Text,
    partners: Vec<PartnerShow>,
}

/// A partner that can be asked.
#[derive(Debug, Clone, Serialize)]
struct PartnerShow {
    code: String,
    names: Text,
    /// Whether it was asked already in this campaign.
    asked: bool,
    /// Whether somebody with an address is known there, so that a letter can leave.
    reached: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct AskPage {
    /// The campaigns that take partners still: id and name.
    campaigns: Vec<(String, Text)>,
    /// The one that is chosen.
    c: Option<CampaignShow>,
    themes: Vec<ThemeShow>,
    kinds: Vec<KindShow>,
    /// Whether a letter can leave to all of them.
    all_reached: bool,
    /// Codes and names of the sorts, for a partner that no list has.
    sorts: Vec<(String, String)>,
    /// Places for which it can be competent.
    areas: Vec<AreaGroup>,
    form: Typed,
}

impl Page for AskPage {
    const TEMPLATE: &'static str = "contributions/ask.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let text = || Text::both("Un <b>", "Een");
        let full = |form| Self {
            campaigns: vec![("x".into(), text())],
            c: Some(CampaignShow::sample(true)),
            themes: vec![ThemeShow {
                code: "plan:8".into(),
                names: text(),
                undated: true,
                measures: vec![("m".into(), "8.8".into(), Some(text())), ("n".into(), "1.9".into(), None)],
            }],
            kinds: vec![KindShow {
                names: text(),
                partners: [("hautrive", true), ("valcourt", false)]
                    .map(|(code, asked)| PartnerShow {
                        code: code.into(),
                        names: text(),
                        asked,
                        reached: asked,
                    })
                    .into(),
            }],
            all_reached: false,
            sorts: vec![("association".into(), "Associations <b>".into())],
            areas: AreaGroup::samples(),
            form,
        };
        let mut wrong = Typed::default().with("measures", "m").with("partners", "hautrive");
        wrong.put_error(Some("partners"), "…".into());
        wrong.put_error(Some("measures"), "…".into());
        wrong.put_error(Some("partner-name"), "…".into());
        let none = |campaigns| Self {
            campaigns,
            c: None,
            themes: Vec::new(),
            kinds: Vec::new(),
            all_reached: true,
            sorts: Vec::new(),
            areas: Vec::new(),
            form: Typed::default(),
        };
        vec![none(Vec::new()), none(vec![("x".into(), text())]), full(Typed::default()), full(wrong)]
    }
}

/// What a selection on the matrix brings along.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    campaign: String,
    measures: Vec<String>,
    partners: Vec<String>,
}

/// `GET /contributions/ask?campaign=…&measures=…&partners=…`.
pub(crate) async fn choose(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "contribution.ask")?;
    let form = chosen.measures.iter().fold(Typed::default(), |form, m| form.with("measures", m));
    let form = chosen.partners.iter().fold(form, |form, p| form.with("partners", p));
    let page = load(&at, &who, chosen.campaign.parse().ok(), form)?;
    shell.draw(&reader, &page).answer()
}

fn load(at: &At<'_>, who: &Who, campaign: Option<Id<kind::Matter>>, form: Typed) -> Result<AskPage, Fault> {
    let (eye, now, lists) = (at.desk.eye(who.actor()), at.now(), at.desk.lists());
    let open = at.shell.live().read(|r| Ok::<_, Fault>(read::campaigns(r, &eye)?))?;
    let open: Vec<_> = open.into_iter().filter(|c| c.closed.is_none()).collect();
    // Where one alone is open, nobody has to choose.
    let found = match (campaign, open.as_slice()) {
        (Some(id), all) => all.iter().find(|c| c.id == id),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    let campaigns = open.iter().map(|c| (c.id.to_string(), c.names.clone())).collect();
    let Some(row) = found else {
        return Ok(AskPage {
            campaigns,
            c: None,
            themes: Vec::new(),
            kinds: Vec::new(),
            all_reached: true,
            sorts: Vec::new(),
            areas: Vec::new(),
            form,
        });
    };
    let filter = SheetFilter { campaign: Some(row.id), ..SheetFilter::default() };
    let (plans, measures, partners) = at.shell.live().read(|r| {
        let measures = at.desk.measures.measures(r, who.actor(), row.year)?;
        let plans = at.desk.measures.plans(r, who.actor())?;
        let sheets = read::sheets(r, &eye, &filter, MOST)?;
        let (addressed, silent) = (read::with_address(r)?, read::without_address(r, row.id)?);
        let one = |p: PartnerName| {
            let sheet = sheets.iter().find(|s| s.partner == p.code);
            // Whoever is asked already is written to as it stands on its sheet; others as the last time.
            let reached = sheet.map_or_else(|| addressed.contains(&p.code), |s| !silent.contains(&s.id));
            (p.kind, PartnerShow { asked: sheet.is_some(), reached, code: p.code, names: p.names })
        };
        let partners: Vec<_> = other::everybody(at.desk, who, r)?.into_iter().map(one).collect();
        Ok::<_, Fault>((plans, measures, partners))
    })?;
    let themes = themes(&plans, &measures);
    let kinds = lists.kinds.iter().filter_map(|(kind, names)| {
        let own = partners.iter().filter(|(of, _)| of == kind);
        let partners: Vec<_> = own.map(|(_, p)| p.clone()).collect();
        (!partners.is_empty()).then(|| KindShow { names: names.clone(), partners })
    });
    let kinds: Vec<KindShow> = kinds.collect();
    let lang = at.reader.lang;
    Ok(AskPage {
        campaigns,
        c: Some(CampaignShow::of(row, now)),
        themes,
        all_reached: kinds.iter().flat_map(|k| &k.partners).all(|p| p.reached),
        kinds,
        sorts: lists.kinds.iter().map(|(code, names)| (code.clone(), names.show(lang).to_owned())).collect(),
        areas: places::groups(at, &BTreeSet::new()),
        form,
    })
}

/// The measures theme by theme; what belongs to no theme stands under the name of its plan.
pub(crate) fn themes(plans: &[Plan], measures: &[PlanMeasure]) -> Vec<ThemeShow> {
    let mut all = Vec::new();
    for plan in plans {
        let themed = |code: &str| plan.themes.iter().any(|(known, _)| known == code);
        let mut add = |code: &str, names: &Text, wanted: &dyn Fn(&str) -> bool| {
            let own: Vec<&PlanMeasure> =
                measures.iter().filter(|m| m.plan == plan.id && wanted(&m.measure.theme)).collect();
            if own.is_empty() {
                return;
            }
            let one =
                |m: &&PlanMeasure| (m.measure.id.to_string(), m.measure.number.clone(), title(&m.measure));
            all.push(ThemeShow {
                code: format!("{}:{code}", plan.id),
                names: names.clone(),
                undated: own.iter().all(|m| m.years.is_none()),
                measures: own.iter().map(one).collect(),
            });
        };
        for (code, names) in &plan.themes {
            add(code, names, &|theme| theme == code);
        }
        add("", &plan.names, &|theme| !themed(theme));
    }
    all
}

/// The text of a measure, where there is one.
pub(crate) fn title(measure: &Measure) -> Option<Text> {
    Some(measure.titles.clone()).filter(|t| t.fr.is_some() || t.nl.is_some())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AskForm {
    measures: Vec<String>,
    partners: Vec<String>,
    /// A line each: the partner, by its name or its code; name; mail; language; second name; second mail.
    contacts: String,
    /// A partner that no list has, and who answers there.
    pub(crate) partner_name: String,
    pub(crate) partner_kind: String,
    pub(crate) partner_areas: Vec<String>,
    pub(crate) contact_name: String,
    pub(crate) contact_mail: String,
    pub(crate) contact_lang: String,
}

pub(crate) async fn ask(Posted { shell, desk, reader, who, id, form }: Posted<Desk, AskForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    // What is wrong with the form is told to nobody who may not ask.
    shell.permit(&who, "contribution.ask", &at.resource(id)?)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let all =
            shell.live().read(|r| Ok::<_, Fault>(desk.measures.measures(r, who.actor(), row.year)?))?;
        let wanted: BTreeSet<&str> = value.measures.iter().map(String::as_str).collect();
        let measures: Vec<Measure> = all
            .into_iter()
            .map(|m| m.measure)
            .filter(|m| wanted.contains(m.id.to_string().as_str()))
            .collect();
        let known = shell.live().read(|r| other::everybody(&desk, &who, r))?;
        let ticked = known.iter().filter(|p| value.partners.contains(&p.code));
        let mut partners: Vec<Partner> = ticked.map(|p| partner(p, Vec::new())).collect();
        contacts(&value.contacts, &mut partners)?;
        if let Some(other) = other::typed(&at, &known, value)? {
            partners.retain(|p| p.code != other.code);
            partners.push(other);
        }
        let codes: BTreeSet<String> = partners.iter().map(|p| p.code.clone()).collect();
        let who = at.proved(&who, &form, ("contribution.ask", id), Some(STRONG))?;
        let receipt = at.ask(&who, &form.meta, AskPartners { campaign: id, partners, measures }).await?;
        Ok::<_, Fault>((receipt, codes))
    };
    match outcome.await {
        Ok((receipt, codes)) => {
            let name = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/{id}");
            let mut done = at.done("contribution-done-asked", &name, &path, receipt);
            // Of a restricted request no letter leaves at all, and nobody may make a link: the page says so.
            if row.handling < Handling::NeedToKnow
                && let Some(more) = unreached(&at, &who, id, &codes)?
            {
                done.message = format!("{} {more}", done.message);
            }
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, Some(id), form)),
    }
}

/// Which of those who were asked get no letter, as a sentence: somebody has to hand them a link.
pub(crate) fn unreached(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    codes: &BTreeSet<String>,
) -> Result<Option<String>, Fault> {
    let filter = SheetFilter { campaign: Some(id), ..SheetFilter::default() };
    let eye = at.desk.eye(who.actor());
    let (sheets, silent) = at.shell.live().read(|r| {
        let silent = read::without_address(r, id)?;
        Ok::<_, Fault>((read::sheets(r, &eye, &filter, MOST)?, silent))
    })?;
    let lang = at.reader.lang;
    let names = sheets.iter().filter(|s| codes.contains(&s.partner) && silent.contains(&s.id));
    let mut names: Vec<&str> = names.map(|s| s.names.show(lang)).collect();
    if names.is_empty() {
        return Ok(None);
    }
    // The page that follows has all of them.
    if names.len() > NAMED {
        names.truncate(NAMED);
        names.push("…");
    }
    let facts = BTreeMap::from([("names".to_owned(), names.join(", "))]);
    Ok(Some(at.shell.texts().with_facts(lang, "contribution-done-unreachable", &facts)))
}

/// A partner as it is asked.
pub(crate) fn partner(of: &PartnerName, contacts: Vec<Contact>) -> Partner {
    Partner {
        code: of.code.clone(),
        names: of.names.clone(),
        kind: Some(of.kind.clone()).filter(|kind| !kind.is_empty()),
        areas: of.areas.clone(),
        contacts,
    }
}

/// So many wrong lines of a pasted list are told, each as far as this.
const WRONG: (usize, usize) = (10, 120);

/// Puts the contacts of a pasted list to their partners. All lines that cannot be understood are told at once; a head, as a table has one, is
/// none of them.
pub(crate) fn contacts(text: &str, partners: &mut [Partner]) -> Result<(), Refusal> {
    let (mut wrong, mut said) = (Vec::new(), BTreeSet::new());
    for (n, line) in text.lines().map(str::trim).filter(|l| !l.is_empty()).enumerate() {
        let cells: Vec<&str> = line.split([';', '\t']).map(str::trim).collect();
        if n == 0 && is_head(&cells) {
            continue;
        }
        let found = contact_line(&cells, partners).filter(|(at, _)| said.insert(*at));
        match found.and_then(|(at, contacts)| Some((partners.get_mut(at)?, contacts))) {
            Some((partner, contacts)) => partner.contacts = contacts,
            None => wrong.push(line.chars().take(WRONG.1).collect::<String>()),
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    if wrong.len() > WRONG.0 {
        wrong.truncate(WRONG.0);
        wrong.push("…".to_owned());
    }
    let refusal = Refusal::invalid("contacts", "refusal-contribution-contact-line");
    Err(refusal.with("value", wrong.join(" | ")))
}

/// Whether these are heads of columns and nobody.
fn is_head(cells: &[&str]) -> bool {
    let first = cells.first().map(|cell| folded(cell)).unwrap_or_default();
    let heads = ["partenaire", "partner", "organisation", "organisatie"];
    heads.iter().any(|head| first.starts_with(head)) && !cells.iter().any(|cell| cell.contains('@'))
}

/// The partner of a line by its place, and who answers there: nothing where the line cannot be understood.
fn contact_line(cells: &[&str], partners: &[Partner]) -> Option<(usize, Vec<Contact>)> {
    let cell = |n: usize| cells.get(n).and_then(|c| fields::some(c));
    let named = cell(0)?;
    let same = |name: &Option<String>| name.as_deref().is_some_and(|n| folded(n) == folded(&named));
    let at = partners.iter().position(|p| p.code == named || same(&p.names.fr) || same(&p.names.nl))?;
    let lang = match cell(3) {
        None => None,
        Some(lang) => Some(lang.to_lowercase().parse::<Lang>().ok()?),
    };
    let both = [(cell(1), cell(2)), (cell(4), cell(5))].map(|(name, mail)| Contact { name, mail, lang });
    let told = both.iter().any(|contact| !contact.is_empty());
    let sound = both.iter().filter_map(|contact| contact.mail.as_ref()).all(|mail| plausible(mail));
    // A line with nobody on it is as good as none.
    sound.then(|| (at, if told { both.into() } else { Vec::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_come_from_a_pasted_list() {
        let partner = |code: &str| Partner {
            code: code.into(),
            names: Text::default(),
            kind: None,
            areas: BTreeSet::new(),
            contacts: Vec::new(),
        };
        let mut all = vec![partner("hautrive"), partner("valcourt")];
        contacts("hautrive; A. Fictif; a@h.example; NL; B. Fictif; b@h.example\n\n", &mut all).unwrap();
        assert_eq!(all[0].contacts[1].mail.as_deref(), Some("b@h.example"));
        assert_eq!(all[0].contacts[0].lang, Some(Lang::Nl));
        assert!(all[1].contacts.is_empty());
        all[1].names = Text::both("Valcourt", "Valkoord");
        contacts("valkoord; C. Fictif; c@v.example", &mut all).unwrap();
        assert_eq!(all[1].contacts[0].mail.as_deref(), Some("c@v.example"), "by its name");
        let table = "Partenaire\tNom\tCourriel\nhautrive\tD. Fictif\td@h.example";
        contacts(table, &mut all).unwrap();
        assert_eq!(all[0].contacts[0].mail.as_deref(), Some("d@h.example"), "out of a table with its heads");
        let lines = [
            "nowhere; A; a@b.example",
            "hautrive; A; a@b.example",
            "hautrive; B; b@b.example",
            "valcourt; C; c.example",
        ];
        let told = contacts(&lines.join("\n"), &mut all).unwrap_err();
        assert_eq!(
            told.facts.get("value").map(String::as_str),
            Some("nowhere; A; a@b.example | hautrive; B; b@b.example | valcourt; C; c.example"),
            "all at once: nobody, twice the same, and what is no address"
        );
        for wrong in ["nowhere; A; a@b.example", "hautrive; A; a@b.example; xx"] {
            assert_eq!(
                contacts(wrong, &mut all).unwrap_err().key,
                "refusal-contribution-contact-line",
                "{wrong}"
            );
        }
    }
}
