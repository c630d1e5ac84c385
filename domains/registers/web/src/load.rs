//! Taking in the entries of the profile: what it will do is shown first, and what stays. What both changed is shown side by side, and
//! somebody decides. Indicators of the profile are linked once they are here.

use kernel::{Id, Lang, Text};
use registers::command::{
    Apart, Holds, Link, Load, Part, Preview, SettleShipped, Shipped, preview, unlinked,
};
use registers::entry::LinkSort;
use registers::read;
use serde::{Deserialize, Serialize};
use store::{Read, Receipt, StoreError};
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::sides::{self, PartShow};

/// What an entry of the profile would write, and what would stay.
#[derive(Debug, Clone, Serialize)]
struct Row {
    code: String,
    /// Address of its page, where it is here.
    path: Option<String>,
    names: Text,
    register: Text,
    new: bool,
    frame: bool,
    points: usize,
    changed: usize,
    actions: usize,
    statuses: usize,
    noted: usize,
    /// What was written here and stays: of which point, which parts.
    kept: Vec<(Option<i64>, Vec<Part>)>,
    own: Vec<i64>,
    gone: Vec<i64>,
    passed: usize,
    apart: Vec<ApartShow>,
    seq: Option<i64>,
    /// Links with indicators that will be made.
    links: usize,
    /// Indicators of the profile that are not here yet.
    waiting: usize,
    same: bool,
}

/// What both changed, part by part.
#[derive(Debug, Clone, Serialize)]
struct ApartShow {
    point: Option<i64>,
    parts: Vec<PartShow>,
}

impl ApartShow {
    fn of(apart: &Apart, at: &At<'_>) -> Self {
        Self { point: apart.point, parts: sides::of(apart, at) }
    }
}

impl Row {
    fn of(shipped: &Shipped, p: Preview, (links, waiting): (usize, usize), at: &At<'_>) -> Self {
        Self {
            code: shipped.code.clone(),
            path: (!p.new).then(|| format!("registers/{}", shipped.entry)),
            register: at.desk.register(&p.register),
            same: p.is_same() && links == 0,
            apart: p.apart.iter().map(|a| ApartShow::of(a, at)).collect(),
            names: p.names,
            new: p.new,
            frame: p.frame,
            points: p.points,
            changed: p.changed,
            actions: p.actions,
            statuses: p.statuses,
            noted: p.noted,
            kept: p.kept,
            own: p.own,
            gone: p.gone,
            passed: p.passed,
            seq: p.seq,
            links,
            waiting,
        }
    }
    fn sample(code: &str, new: bool, same: bool) -> Self {
        let n = |count: usize| if same { 0 } else { count };
        let apart = |point: Option<i64>| ApartShow { point, parts: PartShow::samples() };
        Self {
            code: code.into(),
            path: (!new).then(|| "registers/x".into()),
            names: Text::both(format!("Résolution <b> {code}"), format!("Resolutie {code}")),
            register: Text::both("Résolutions", "Resoluties"),
            new,
            frame: !new && !same,
            points: n(2),
            changed: n(1),
            actions: n(3),
            statuses: n(1),
            noted: n(1),
            kept: if same {
                vec![(None, Part::ALL.to_vec()), (Some(2), vec![Part::Owner])]
            } else {
                Vec::new()
            },
            own: if same { vec![3, 4] } else { Vec::new() },
            gone: if same { vec![5] } else { Vec::new() },
            passed: usize::from(same),
            apart: if new { Vec::new() } else { vec![apart(None), apart(Some(1))] },
            seq: (!new).then_some(9),
            links: n(2),
            waiting: usize::from(new),
            same,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct LoadPage {
    rows: Vec<Row>,
    /// How many of them would write something.
    changes: usize,
    form: Typed,
    blank: Typed,
}

impl LoadPage {
    fn new(rows: Vec<Row>, form: Typed) -> Self {
        Self { changes: rows.iter().filter(|r| !r.same).count(), rows, form, blank: Typed::default() }
    }
}

impl Page for LoadPage {
    const TEMPLATE: &'static str = "registers/load.html";
    const ROOM: &'static str = "follow-up";
    fn samples() -> Vec<Self> {
        let rows = vec![
            Row::sample("a", true, false),
            Row::sample("b", false, true),
            Row::sample("c", false, false),
        ];
        vec![Self::new(Vec::new(), Typed::default()), Self::new(rows, Typed::default())]
    }
}

/// The links with indicators that are here and that this person may see, and how many indicators are not.
fn links(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    shipped: &Shipped,
) -> Result<(Vec<Link>, usize), StoreError> {
    let (mut all, mut waiting) = (Vec::new(), 0);
    for (point, target) in unlinked(read, shipped)? {
        let Some(found) = at.desk.outside.measured(read, who.actor(), target)? else {
            waiting += 1;
            continue;
        };
        let label = found.name.show(Lang::Fr).to_owned();
        all.push(Link { entry: shipped.entry, point, sort: LinkSort::Indicator, target, label });
    }
    Ok((all, waiting))
}

/// The entries of the profile that are not here yet, or that this person sees and keeps.
fn kept<'a>(at: &At<'a>, who: &Who, read: &dyn Read) -> Result<Vec<&'a Shipped>, StoreError> {
    let (eye, mut all) = (at.desk.eye(who.actor()), Vec::new());
    for shipped in &at.desk.catalogue.shipped {
        let mine = match read::resource(read, shipped.entry)? {
            None => true,
            Some(on) => {
                at.shell.permits(who, "register.keep", &on)
                    && read::entry(read, &eye, shipped.entry, at.today())?.is_some()
            }
        };
        if mine {
            all.push(shipped);
        }
    }
    Ok(all)
}

/// How many entries of the profile have something to take in, or to decide.
pub(crate) fn to_load(at: &At<'_>, who: &Who, read: &dyn Read) -> Result<usize, StoreError> {
    let mut count = 0;
    for shipped in kept(at, who, read)? {
        let seen = preview(read, shipped)?;
        let same = seen.is_same() && seen.apart.is_empty() && links(at, who, read, shipped)?.0.is_empty();
        count += usize::from(!same);
    }
    Ok(count)
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<LoadPage, Fault> {
    at.shell.live().read(|read| {
        let mut rows = Vec::new();
        for shipped in kept(at, who, read)? {
            let (links, waiting) = links(at, who, read, shipped)?;
            rows.push(Row::of(shipped, preview(read, shipped)?, (links.len(), waiting), at));
        }
        Ok(LoadPage::new(rows, form))
    })
}

/// `GET /registers/load`.
pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    fields::present(&reader)?;
    shell.draw(&reader, &page(&at, &who, Typed::default())?).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LoadForm {
    /// The code of one entry; all of them where none is named.
    code: String,
    /// What holds where both changed; empty where the entries are taken in.
    holds: String,
    /// The number of the point of which that holds; empty where it is the document.
    point: String,
}

/// `POST /registers/load`.
pub(crate) async fn load(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, LoadForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "register.keep")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let code = value.code.trim();
        let wanted: Vec<Shipped> = shell.live().read(|read| {
            let mine = kept(&at, &who, read)?.into_iter();
            Ok::<_, Fault>(mine.filter(|s| code.is_empty() || s.code == code).cloned().collect())
        })?;
        if !code.is_empty() && wanted.is_empty() {
            return Err(Fault::not_found());
        }
        if value.holds.is_empty() {
            let (receipt, written) = taken_in(&at, &who, &form.meta, wanted).await?;
            // Whoever takes in one entry goes on with the next.
            let to = if code.is_empty() { "registers" } else { "registers/load" };
            return Ok(at.done("registers-done-loaded", &written.to_string(), to, receipt));
        }
        let shipped = wanted.into_iter().next().filter(|_| !code.is_empty()).ok_or_else(Fault::not_found)?;
        let names = shipped.frame.names.show(reader.lang).to_owned();
        let holds = fields::code("holds", &value.holds, Holds::of)?.ok_or_else(Fault::not_found)?;
        let point = match value.point.trim() {
            "" => None,
            n => Some(n.parse::<i64>().map_err(|_| Fault::not_found())?),
        };
        let rule = SettleShipped { shipped, point, holds, based_on: form.meta.based_on };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        Ok::<_, Fault>(at.done("registers-done-settled", &names, "registers/load", receipt))
    };
    match outcome.await {
        Ok(done) => Ok(shell.done(&reader, &done)),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, form)),
    }
}

/// Takes entries in and links their points with the indicators that are here; how many journal entries that made.
async fn taken_in(
    at: &At<'_>,
    who: &Who,
    meta: &CommandMeta,
    shipped: Vec<Shipped>,
) -> Result<(Receipt, usize), Fault> {
    let rule = Load { shipped: shipped.clone() };
    rule.any()?;
    let receipt = at.ask(who, meta, rule).await?;
    let mut written = receipt.entries.len();
    let mut wanted = Vec::new();
    at.shell.live().read(|read| {
        for one in &shipped {
            wanted.extend(links(at, who, read, one)?.0);
        }
        Ok::<_, Fault>(())
    })?;
    for link in wanted {
        // Sent again, the same form asks for the same links.
        let of = |id: Id<_>| {
            let words = [id.to_string(), link.entry.to_string(), link.target.to_string()];
            Id::of_words(&words.each_ref().map(String::as_str))
        };
        let meta = CommandMeta { command_id: meta.command_id.map(of), ..CommandMeta::default() };
        written += at.ask(who, &meta, link).await?.entries.len();
    }
    Ok((receipt, written))
}
