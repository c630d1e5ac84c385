//! What it costs to alert people: the prices that ship, and mistakes in them.

use profile::Status;

use crate::{changed, folder, known, load};

#[test]
fn what_it_costs_to_alert_people_is_read_where_it_is_published() {
    let profile = load(&folder("brussels"));
    let alert = profile.platforms.iter().find(|one| one.code == "be-alert").unwrap();
    assert_eq!(alert.channels, ["sms", "voice", "mail"]);
    let price = |channel: &str| {
        let mut all = profile.outgoing.tariff.iter();
        all.find(|one| one.channel == channel && one.platform.as_deref() == Some("be-alert"))
    };
    for channel in ["sms", "voice"] {
        let one = price(channel).unwrap();
        assert_eq!((one.mills, one.status), (55, Status::Verified), "{channel}");
        assert!(one.source.contains("be-alert.be"), "{}", one.source);
    }
    assert!(price("mail").is_none(), "no price of a mail was found");
    assert!(profile.outgoing.tariff.iter().all(|one| one.platform.is_some()), "our own letters have none");
}

#[test]
fn a_price_is_of_a_platform_that_alerts_people_on_its_channel() {
    let tariff = |platform: &str, times: usize| {
        let one = format!(
            "[[tariff]]\nchannel = \"sms\"\nplatform = \"{platform}\"\nmills = 55\nsource = \"x\"\nstatus = \"verified\"\n\n"
        );
        changed("messages.toml", "# A message begins", &format!("{}# A message begins", one.repeat(times)))
    };
    let channels = |code: &str| {
        let with = format!("status = \"unverified\"\nchannels = [\"{code}\"]");
        changed("handover-fields.toml", "status = \"unverified\"", &with)
    };
    let table = [
        (
            tariff("national", 1),
            "«national» alerts nobody by «sms»; add it to its channels in handover-fields.toml",
        ),
        (tariff("nowhere", 1), "«nowhere» is no platform; correct it or add it to handover-fields.toml"),
        (tariff("national", 2), "«sms»: its price stands there twice"),
        (channels("pigeon"), "«pigeon» is not a channel (mail, sms, voice)"),
    ];
    for (files, says) in table {
        let found = load(&files).check(&known());
        assert!(found.iter().any(|one| one.what == says && one.line.is_some()), "{says}: {found:#?}");
    }
}
