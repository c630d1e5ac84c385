//! One order: where it stands, to whom it was given, its history, and the forms of both sides.

use commitments::commitment::{State as Stands, Turn, after};
use commitments::read::{self, May};
use kernel::{Handling, Id, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::ask::At;
use crate::board::named;
use crate::desk::Desk;
use crate::give::{Choices, means};
use crate::show::{AddresseeShow, LinkShow, OrderShow, TurnShow, WHAT};
use web::fields;

#[derive(Serialize)]
pub(crate) struct OnePage {
    pub(crate) o: OrderShow,
    pub(crate) addressees: Vec<AddresseeShow>,
    pub(crate) links: Vec<LinkShow>,
    pub(crate) turns: Vec<TurnShow>,
    pub(crate) may: May,
    pub(crate) may_attach: bool,
    /// What can be answered now.
    pub(crate) answers: Vec<&'static str>,
    /// What the giver can decide now.
    pub(crate) verdicts: Vec<&'static str>,
    pub(crate) may_redate: bool,
    pub(crate) may_readdress: bool,
    pub(crate) may_link: bool,
    pub(crate) choices: Choices,
    pub(crate) means: Vec<&'static str>,
    /// What the form for other times shows at first.
    pub(crate) times: Typed,
    /// Which of the forms was sent and refused.
    pub(crate) act: &'static str,
    pub(crate) form: Typed,
    pub(crate) blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "commitments/one.html";
    const ROOM: &'static str = "orders";
    const LOOKS_BACK: bool = true;
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.o.id.parse().ok()
    }
    fn samples() -> Vec<Self> {
        let page = |state: Stands, may: bool, act| Self {
            o: OrderShow::sample(state),
            addressees: vec![AddresseeShow::sample(false), AddresseeShow::sample(true)],
            links: ["open", "ended", "expired"].map(LinkShow::sample).into(),
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            may: May { answer: may, voice: may, judge: may, tell: may },
            may_attach: may,
            answers: answers(state),
            verdicts: verdicts(state),
            may_redate: may,
            may_readdress: may,
            may_link: may,
            choices: Choices::sample(),
            means: means(),
            times: Typed::default().with("due", "x"),
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
        };
        let mut all: Vec<Self> = Stands::ALL.iter().map(|s| page(*s, s.is_live(), "voice")).collect();
        let mut wrong = page(Stands::Given, true, "answer");
        wrong.form.put_error(Some("words"), "…".into());
        wrong.form.put_error(None, "…".into());
        all.push(wrong);
        all.push(page(Stands::Given, false, ""));
        all
    }
}

/// What can be answered in a state.
pub(crate) fn answers(state: Stands) -> Vec<&'static str> {
    let all = [Turn::Acknowledge, Turn::Execute, Turn::Reply, Turn::Decline];
    all.iter().filter(|t| after(state, **t).is_some()).map(|t| t.code()).collect()
}

/// What the giver can decide in a state.
fn verdicts(state: Stands) -> Vec<&'static str> {
    let all = [Turn::Settle, Turn::Return, Turn::Withdraw];
    all.iter().filter(|t| after(state, **t).is_some()).map(|t| t.code()).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("order:{id}")).about(format!("order:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (eye, actor, present) = (desk.eye(who.actor()), who.actor(), reader.as_of.is_none());
    let now = shell.seen_at(reader);
    let guard = shell.live().definition().guard.as_ref();
    let page = shell.read(reader, |read| {
        let row = read::commitment(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let may =
            if present { read::may(read, guard, actor, &desk.facts(actor), id)? } else { May::default() };
        let mut o = OrderShow::of(&row, desk, now, may.answer);
        if let Some((about, _)) = row.about {
            let page = named(shell, desk, read, reader, who, about)?;
            o.about =
                o.about.map(|(label, _)| page.map_or((label, String::new()), |(n, p)| (n, reader.url(&p))));
        }
        let attach = present && on(read, id)?.is_some_and(|on| shell.permits(who, "attachment.add", &on));
        let zone = shell.zone();
        let again = |at: Option<kernel::Timestamp>| at.map_or_else(String::new, |at| fields::again(at, zone));
        let times = Typed::default()
            .with("acknowledge-by", again(row.acknowledge_by.filter(|_| row.state == Stands::Given)))
            .with("due", again(row.due));
        let addressees = read::addressees(read, id)?;
        Ok(OnePage {
            addressees: addressees.iter().map(|a| AddresseeShow::of(a, &row, desk)).collect(),
            links: read::links(read, id)?.iter().map(|l| LinkShow::of(l, now)).collect(),
            turns: read::turns(read, id)?.iter().map(|t| TurnShow::of(t, &o.id, desk)).collect(),
            may_attach: attach,
            answers: answers(row.state),
            verdicts: verdicts(row.state),
            may_redate: may.judge && after(row.state, Turn::Redate).is_some(),
            may_readdress: may.judge && after(row.state, Turn::Readdress).is_some(),
            may_link: may.tell && row.state.waits_for_addressee() && row.handling < Handling::NeedToKnow,
            choices: Choices::of(&desk.names(), reader),
            means: means(),
            times,
            act,
            form,
            blank: Typed::default(),
            may,
            o,
        })
    })?;
    if page.o.guarded {
        shell.trail().looked(actor, Some(id), None, "order");
    }
    Ok(page)
}

fn on(read: &dyn store::Read, id: Id<kind::Matter>) -> Result<Option<kernel::Resource>, Fault> {
    Ok(read::resource(read, id)?)
}
