//! Outlines that are none, through the form: each comes back with everything typed and a sentence at its field.

use web::testing::Browser;

use crate::town::{OFFICER, Town, form};

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { (b as char).to_string() } else { format!("%{b:02X}") })
        .collect()
}

#[tokio::test]
async fn each_bad_outline_is_refused_in_words_and_nothing_is_written() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let ring = |ring: &str| format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}");
    let pasted = |text: &str| form(&format!("shape=pasted&geojson={}", encoded(text)));
    let many: Vec<String> = (0..3_000).map(|n| format!("[4.39,50.8{n:04}]")).collect();
    let table = [
        (pasted(""), "geojson", "Ce champ"),
        (
            pasted("{\"type\":\"Polygon\",\"coordinates\":[[[4.39,50.8"),
            "geojson",
            "n’est pas du GeoJSON complet",
        ),
        (pasted("{\"type\":\"Point\",\"coordinates\":[4.39,50.8]}"), "geojson", "un seul polygone"),
        (pasted(&ring(&format!("[{}]", many.join(",")))), "geojson", "001 sommets"),
        (
            pasted(&ring("[[50.801,4.391],[50.801,4.399],[50.809,4.399],[50.801,4.391]]")),
            "geojson",
            "inversées",
        ),
        (pasted(&ring("[[0,0],[0.001,0],[0.001,0.001],[0,0]]")), "geojson", "au large de l’Afrique"),
        (pasted(&ring("[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]")), "geojson", "loin de la région"),
        (
            pasted(&ring("[[148500,170500],[149500,170500],[149500,171500],[148500,170500]]")),
            "geojson",
            "ne sont pas des degrés",
        ),
        (
            pasted(&ring("[[4.391,50.801],[4.399,50.809],[4.399,50.801],[4.391,50.809],[4.391,50.801]]")),
            "geojson",
            "se croise près de 4.39500 50.80500",
        ),
        (form("shape=drawn&corners=4.391+50.801%0Aici"), "corners", "pas un sommet. Écrivez"),
        (form("shape=drawn&corners=4.391+50.801%0A4.399+50.801"), "corners", "au moins trois sommets"),
        (form("shape=area&area=municipality:77777"), "area", "municipality:77777"),
        (form("shape=area&area="), "area", "Ce champ"),
        (form("lon=50.805&lat=4.395"), "place", "inversées"),
        (form("lon=2.35&lat=48.85"), "place", "loin de la région"),
        (form("lon=x&lat=48.85"), "place", "ne forment pas un point"),
        (form("place=rue+de+nulle+part"), "place", "Rien sur la carte ne répond"),
        (form("metres=99999"), "metres", "entre 10 et 50"),
        (form("metres=beaucoup"), "metres", "beaucoup"),
        (form("colour="), "colour", "Ce champ"),
        (form("until=hier"), "until", "hier"),
        (form("reason=+"), "reason", "Ce champ"),
        (form("access-fr=Personne"), "access-nl", "Ce champ"),
        (form("decided-by="), "decided-by", "Ce champ"),
        (form("about="), "about-number", "Ce champ"),
        (form("about=&about-number=26-9999"), "about-number", "26-9999"),
    ];
    for (form, field, says) in table {
        let reply = officer.post("/fr/perimeters", &form).await;
        let short: String = form.chars().take(120).collect();
        assert_eq!(reply.status, 422, "{short}");
        assert!(reply.text.contains(says), "{says}: {short}\n{}", summary(&reply.text));
        assert!(reply.text.contains(&format!("href=\"#f-{field}\"")), "{field}: {}", summary(&reply.text));
    }
    let large = large(&officer).await;
    assert!(large.contains("264 Kio"), "its own size: {}", summary(&large));
    assert_eq!(town.journal.head(), 0, "nothing was written");
}

/// The page after a file that is far too large.
async fn large(officer: &Browser) -> String {
    let field = |(name, value): (&str, &str)| {
        format!(
            "--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{}\r\n",
            value.replace('+', " ")
        )
    };
    let mut body: String =
        form("shape=pasted").split('&').filter_map(|p| p.split_once('=')).map(field).collect();
    body += "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\n\r\n";
    body += &" ".repeat(11 << 20);
    body += "\r\n--x--\r\n";
    let request = officer.ask("/fr/perimeters").method("POST");
    let request = request.header("content-type", "multipart/form-data; boundary=x");
    let reply = officer.send(request, body).await;
    assert_eq!(reply.status, 422, "{}", reply.text);
    reply.text
}

fn summary(page: &str) -> &str {
    page.split("id=\"error-summary\"").nth(1).and_then(|rest| rest.split("</div>").next()).unwrap_or(page)
}
