//! Warnings, reach and history as templates see them.

use kernel::{Handling, Text, Timestamp};
use serde::Serialize;
use serde_json::Value;
use warning::read::{PushRow, Stand, TurnRow, WarningRow};
use warning::statement::{Push, Reach};

use crate::desk::{Channel, Desk, Platform, Tariff};

/// Words with the language that they are in.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Said {
    pub(crate) lang: String,
    pub(crate) text: String,
}

/// The instant of samples.
pub(crate) const AT: Timestamp = Timestamp(1_795_488_000_000_000);

/// Whether something stands on the public site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PushShow {
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) at: Option<Timestamp>,
    pub(crate) error: Option<String>,
}

impl PushShow {
    pub(crate) fn of(row: &PushRow) -> Self {
        let tone = match row.state {
            Push::Waiting => "info",
            Push::Published => "ok",
            Push::Failed => "crit",
        };
        Self { state: row.state.code(), tone, at: row.at, error: row.error.clone() }
    }
    pub(crate) fn sample(state: Push) -> Self {
        let error = (state == Push::Failed).then(|| "No space left on device <b>".to_owned());
        Self::of(&PushRow { state, at: Some(AT), error })
    }
}

/// A warning.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarningShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) stand: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) act: &'static str,
    /// In earnest, an exercise, a test, as the protocol says it.
    pub(crate) status: &'static str,
    pub(crate) severity: &'static str,
    pub(crate) headline: Option<Said>,
    pub(crate) place: Option<Said>,
    /// What it is about: name, and address where this reader may follow it.
    pub(crate) about: (String, String),
    pub(crate) follows: Option<(String, String)>,
    pub(crate) ended_by: Option<(String, String)>,
    pub(crate) version: i64,
    pub(crate) expires: Timestamp,
    pub(crate) onset: Option<Timestamp>,
    pub(crate) released_at: Option<Timestamp>,
    pub(crate) changed_at: Timestamp,
    pub(crate) changed_seq: i64,
    pub(crate) tags: Vec<String>,
    pub(crate) missing: Vec<&'static str>,
    pub(crate) template: Option<Text>,
    /// Whether the template's wording was confirmed by somebody competent.
    pub(crate) verified: bool,
    pub(crate) push: Option<PushShow>,
    pub(crate) guarded: bool,
}

/// What wants attention.
pub(crate) fn tone(stand: Stand) -> &'static str {
    match stand {
        Stand::Active => "crit",
        Stand::RunningOut | Stand::Submitted | Stand::Returned => "warn",
        Stand::Draft => "info",
        Stand::Withdrawal => "ok",
        Stand::Expired | Stand::Replaced | Stand::Cancelled | Stand::Dropped => "off",
    }
}

impl WarningShow {
    pub(crate) fn of(row: &WarningRow, desk: &Desk, lang: kernel::Lang, now: Timestamp) -> Self {
        let stand = row.stand(now);
        let template = desk.template(&row.says.template);
        let part = |of: fn(&warning::statement::Spoken) -> &str| {
            let order = [lang.code(), "en", "fr", "nl"];
            let found = order.into_iter().find_map(|tag| Some((tag, of(row.says.texts.get(tag)?))));
            found
                .filter(|(_, t)| !t.trim().is_empty())
                .map(|(tag, t)| Said { lang: tag.into(), text: t.into() })
        };
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            stand: stand.code(),
            tone: tone(stand),
            act: row.act.code(),
            status: row.says.status.as_str(),
            severity: row.says.severity.as_str(),
            headline: part(|s| &s.headline),
            place: part(|s| &s.place),
            about: (row.about_label.clone(), String::new()),
            follows: row.follows.as_ref().map(|f| (f.number.clone(), format!("public/{}", f.warning))),
            ended_by: row.ended_by.as_ref().map(|e| (e.number.clone(), format!("public/{}", e.warning))),
            version: row.version,
            expires: row.says.expires,
            onset: row.says.onset,
            released_at: row.released_at,
            changed_at: row.changed_at,
            changed_seq: row.changed_seq,
            tags: row.says.texts.keys().cloned().collect(),
            missing: crate::phone::missing(&row.says),
            verified: template.is_none_or(|t| t.verified),
            template: template.map(|t| t.names.clone()),
            push: row.push.as_ref().map(PushShow::of),
            guarded: row.handling >= Handling::NeedToKnow,
        }
    }

    pub(crate) fn sample(stand: Stand) -> Self {
        let said = |text: &str| Some(Said { lang: "fr".into(), text: text.into() });
        let public = matches!(
            stand,
            Stand::Active
                | Stand::RunningOut
                | Stand::Expired
                | Stand::Replaced
                | Stand::Cancelled
                | Stand::Withdrawal
        );
        let other = || Some(("W-26-0002".to_owned(), "public/x".to_owned()));
        Self {
            id: "01975a3e-0000-7000-8000-000000000000".into(),
            number: "W-26-0003".into(),
            stand: stand.code(),
            tone: tone(stand),
            act: if stand == Stand::Withdrawal { "cancel" } else { "first" },
            status: if public { "Exercise" } else { "Actual" },
            severity: "Severe",
            headline: said("Fermez portes et fenêtres <b>"),
            place: said("rue du Moulin <b>"),
            about: if public {
                ("26-0417 <b>".into(), "/fr/incidents/x".into())
            } else {
                (String::new(), String::new())
            },
            follows: (stand == Stand::Withdrawal).then(other).flatten(),
            ended_by: matches!(stand, Stand::Cancelled | Stand::Replaced).then(other).flatten(),
            version: 2,
            expires: AT.plus_seconds(3600),
            onset: public.then_some(AT),
            released_at: public.then_some(AT),
            changed_at: AT,
            changed_seq: 31,
            tags: vec!["fr".into(), "nl".into()],
            missing: if public { Vec::new() } else { vec!["en", "de"] },
            template: Some(Text::three("Gaz", "Gas", "Gas")),
            verified: public,
            push: match stand {
                Stand::Active => Some(PushShow::sample(Push::Failed)),
                Stand::Expired => Some(PushShow::sample(Push::Waiting)),
                _ if public => Some(PushShow::sample(Push::Published)),
                _ => None,
            },
            guarded: stand == Stand::Draft,
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        Stand::ALL.iter().map(|stand| Self::sample(*stand)).collect()
    }
}

/// Whom it would reach, on which channels, and what telling each of them costs.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct ReachShow {
    pub(crate) people: Option<i64>,
    pub(crate) by: String,
    pub(crate) year: Option<i64>,
    pub(crate) source: Option<String>,
    pub(crate) approximate: bool,
    /// Platforms of others.
    pub(crate) platforms: Vec<PlatformShow>,
    /// Whether a price is known of one of their channels.
    pub(crate) priced: bool,
    /// The incident, whose page of hand-over it is.
    pub(crate) about: Option<String>,
}

/// A platform with the channels on which it alerts people.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlatformShow {
    pub(crate) code: String,
    pub(crate) names: Text,
    pub(crate) channels: Vec<ChannelShow>,
}

/// A channel.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChannelShow {
    pub(crate) code: String,
    pub(crate) cost: Option<CostShow>,
}

/// What a channel costs.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CostShow {
    /// For one person, in thousandths of a euro.
    pub(crate) mills: i64,
    /// For everybody inside, where that number is known.
    pub(crate) cents: Option<kernel::Cents>,
    pub(crate) source: String,
    pub(crate) verified: bool,
}

impl PlatformShow {
    fn of(platform: &Platform, people: Option<i64>) -> Self {
        let cost = |t: &Tariff| CostShow {
            mills: t.mills,
            cents: people.map(|n| kernel::Cents(n.saturating_mul(t.mills) / 10)),
            source: t.source.clone(),
            verified: t.verified,
        };
        let channel = |c: &Channel| ChannelShow { code: c.code.clone(), cost: c.tariff.as_ref().map(cost) };
        Self {
            code: platform.code.clone(),
            names: platform.names.clone(),
            channels: platform.channels.iter().map(channel).collect(),
        }
    }
}

impl ReachShow {
    pub(crate) fn of(reach: &Reach, desk: &Desk, about: Option<String>) -> Self {
        let platforms: Vec<_> = desk.platforms.iter().map(|p| PlatformShow::of(p, reach.people)).collect();
        Self {
            people: reach.people,
            by: reach.by.clone(),
            year: reach.year,
            source: reach.source.clone(),
            approximate: reach.approximate,
            priced: platforms.iter().flat_map(|p| &p.channels).any(|c| c.cost.is_some()),
            platforms,
            about,
        }
    }
    pub(crate) fn sample(known: bool) -> Self {
        let channel = |code: &str, verified: Option<bool>| ChannelShow {
            code: code.into(),
            cost: verified.map(|verified| CostShow {
                mills: 55,
                cents: known.then_some(kernel::Cents(16_225)),
                source: "be-alert <b>".into(),
                verified,
            }),
        };
        let platform = |code: &str, channels| PlatformShow {
            code: code.into(),
            names: Text::three("BE-Alert <b>", "BE-Alert", "BE-Alert"),
            channels,
        };
        let channels = vec![channel("sms", Some(false)), channel("voice", Some(true)), channel("mail", None)];
        Self {
            people: known.then_some(2_950),
            by: if known { "sector".into() } else { String::new() },
            year: known.then_some(2025),
            source: known.then(|| "Statbel <b>".to_owned()),
            approximate: known,
            platforms: vec![
                platform("national", Vec::new()),
                platform("be-alert", if known { channels } else { Vec::new() }),
            ],
            priced: known,
            about: known.then(|| "x".to_owned()),
        }
    }
}

/// One act in a history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    pub(crate) version: Option<i64>,
    pub(crate) reason: Option<Said>,
    /// What the system said.
    pub(crate) error: Option<String>,
    /// The number of the warning that opened the site.
    pub(crate) number: Option<String>,
}

impl TurnShow {
    pub(crate) fn all(rows: &[TurnRow], desk: &Desk) -> Vec<Self> {
        let names = desk.post.names();
        let one = |row: &TurnRow| {
            let reason = row.detail.get("reason");
            let said = reason.and_then(|r| {
                let text = |name: &str| r.get(name).and_then(Value::as_str).map(str::to_owned);
                Some(Said { lang: text("lang")?, text: text("text")? })
            });
            Self {
                seq: row.seq,
                what: row.what.clone(),
                at: row.at,
                function: names.function(&row.function),
                person: (desk.post.person)(row.person),
                erased: row.erased,
                version: row.detail.get("version").and_then(Value::as_i64),
                reason: said.filter(|s| !s.text.is_empty()),
                error: reason.and_then(Value::as_str).map(str::to_owned),
                number: row.detail.get("warning").and_then(Value::as_str).map(str::to_owned),
            }
        };
        rows.iter().map(one).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |what: &&str| Self {
            seq: 31,
            what: (*what).to_owned(),
            at: AT,
            function: Text::three("Veille", "Wacht", "Watch"),
            person: (*what == "written").then(|| "Jo O'Neill".to_owned()),
            erased: *what == "dropped",
            version: (*what == "changed").then_some(2),
            reason: what
                .ends_with("returned")
                .then(|| Said { lang: "nl".into(), text: "welke straat? <b>".into() }),
            error: (*what == "push-failed").then(|| "No space <b>".to_owned()),
            number: (*what == "site-reopened").then(|| "W-26-0001 <b>".to_owned()),
        };
        WHAT.iter().map(one).collect()
    }
}

/// Every line that a history can have.
const WHAT: &[&str] = &[
    "written",
    "changed",
    "submitted",
    "returned",
    "released",
    "dropped",
    "pushed",
    "push-failed",
    "push-asked",
    "item-written",
    "item-changed",
    "item-submitted",
    "item-returned",
    "item-published",
    "item-withdrawn",
    "site-close-asked",
    "site-kept",
    "site-closed",
    "site-reopened",
    "press-sent",
];

/// What every map of these pages is drawn with.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MapShow {
    pub(crate) bounds: String,
    pub(crate) pmtiles: String,
}

impl MapShow {
    pub(crate) fn of(desk: &Desk, area: Option<&warning::statement::Area>) -> Self {
        Self {
            bounds: desk.ground.bounds(area).map(|d| format!("{d:.5}")).join(","),
            pmtiles: desk.ground.base_map.clone().unwrap_or_default(),
        }
    }
    pub(crate) fn sample() -> Self {
        Self { bounds: "4.24,50.76,4.48,50.92".into(), pmtiles: String::new() }
    }
}
