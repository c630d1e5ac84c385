//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the campaign, or the sheet of a partner in it. Who, when and how it is handled stand in the entry's header.
//! Names and addresses of people stand in entries or fields that can be erased while the rest stays; the secret of a link
//! stands nowhere. `events.lock` pins every shape.

mod answer;
mod ask;
mod link;

pub use answer::{Given, Judged, NothingToReport, Numbered, QuestionAnswer, Told, Translated, Withdrawn};
pub use ask::{
    CampaignAmended, CampaignClosed, CampaignOpened, CampaignReopened, ContactNamed, ContactRemoved,
    DueMoved, MeasuresAdded, MeasuresTakenBack, PartnerAsked, QuestionTurned, ReminderAsked, ToldByHand,
    Turned,
};
pub use link::{LinkEnded, LinkMade, LinkOpened};
pub use store::Event;

store::events! {
    CampaignOpened = "contributions.campaign-opened@1",
    CampaignClosed = "contributions.campaign-closed@1",
    CampaignReopened = "contributions.campaign-reopened@1",
    CampaignAmended = "contributions.campaign-amended@1",
    DueMoved = "contributions.due-moved@1",
    PartnerAsked = "contributions.partner-asked@1",
    MeasuresAdded = "contributions.measures-added@1",
    MeasuresTakenBack = "contributions.measures-taken-back@1",
    ContactNamed = "contributions.contact-named@1",
    ContactRemoved = "contributions.contact-removed@1",
    ReminderAsked = "contributions.reminder-asked@1",
    ToldByHand = "contributions.told-by-hand@1",
    LinkMade = "contributions.link-made@1",
    LinkOpened = "contributions.link-opened@1",
    LinkEnded = "contributions.link-ended@1",
    Given = "contributions.given@1",
    Judged = "contributions.judged@1",
    Withdrawn = "contributions.withdrawn@1",
    Told = "contributions.told@1",
    Translated = "contributions.translated@1",
}
