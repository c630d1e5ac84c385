//! The OpenAPI document (3.1), made from the descriptions of collections and forms.

mod parameters;
mod paths;
mod schemas;

use kernel::Lang;
use serde_json::{Value, json};

use crate::{Collection, Form, Said, Shapes, said};

/// What the document is about.
#[derive(Debug, Clone)]
pub struct Api<'a> {
    /// The collections, in the order in which they are shown.
    pub collections: Vec<&'static Collection>,
    /// What may be handed in.
    pub forms: Vec<&'static Form>,
    /// Address of the place, without a slash at its end.
    pub origin: &'a str,
    /// What the place is called.
    pub title: &'a str,
    /// Version of the program.
    pub version: &'a str,
    /// The language of its sentences.
    pub lang: Lang,
}

impl Api<'_> {
    /// The document.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({
            "openapi": "3.1.0",
            "info": {
                "title": self.title,
                "version": self.version,
                "description": self.say(&[
                    "Ce que d’autres programmes peuvent lire et transmettre, avec un jeton de machine. Chaque liste montre exactement ce que la fonction de la machine peut lire.",
                    "Wat andere programma’s met een machinetoken mogen lezen en doorgeven. Elke lijst toont precies wat de functie van de machine mag lezen.",
                    "What other programs may read and hand in, with a machine’s token. Every list shows exactly what the machine’s function may read.",
                ]),
            },
            "servers": [{ "url": self.origin }],
            "security": [{ "token": [] }],
            "tags": self.tags(),
            "paths": Value::Object(self.paths()),
            "components": {
                "securitySchemes": { "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": self.say(&[
                        "Le jeton d’une machine : la gestion des personnes le crée, il est montré une seule fois.",
                        "Het token van een machine: het personenbeheer maakt het aan, het wordt één keer getoond.",
                        "A machine’s token: made by those who manage people, shown once.",
                    ]),
                } },
                "parameters": self.parameters(),
                "responses": self.responses(),
                "headers": self.headers(),
                "schemas": Value::Object(self.schemas()),
            },
        })
    }

    /// Every address of the document with its method, as the router writes them.
    #[must_use]
    pub fn routes(&self) -> Vec<(String, &'static str)> {
        let paths = self.paths();
        let methods = |item: &Value| {
            let has = |name: &str| item.get(name).is_some();
            [("get", "GET"), ("post", "POST")]
                .into_iter()
                .filter(|(n, _)| has(n))
                .map(|(_, m)| m)
                .collect::<Vec<_>>()
        };
        paths.iter().flat_map(|(path, item)| methods(item).into_iter().map(|m| (path.clone(), m))).collect()
    }

    fn say(&self, sentence: &Said) -> &'static str {
        said(sentence, self.lang)
    }

    fn tags(&self) -> Value {
        let one = |c: &&Collection| json!({ "name": c.code, "description": self.say(&c.what) });
        let mut all: Vec<Value> = self.collections.iter().map(one).collect();
        all.push(json!({ "name": "ogc", "description": "OGC API – Features" }));
        all.into()
    }

    fn on_map(&self) -> impl Iterator<Item = &'static Collection> + '_ {
        self.collections.iter().copied().filter(|c| c.shapes != Shapes::None)
    }

    fn headers(&self) -> Value {
        json!({ "tag": { "schema": { "type": "string" }, "description": self.say(&[
            "L’étiquette de cette réponse.", "Het etiket van dit antwoord.", "The tag of this answer.",
        ]) } })
    }

    fn responses(&self) -> Value {
        let problem = |words: &Said| {
            json!({ "description": self.say(words), "content": { "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" } } } })
        };
        json!({
            "304": { "description": self.say(&["Rien n’a changé.", "Niets is gewijzigd.", "Nothing changed."]) },
            "400": problem(&["La demande n’est pas comprise.", "De vraag wordt niet begrepen.", "The question is not understood."]),
            "401": problem(&["Il manque un jeton valable.", "Een geldig token ontbreekt.", "A valid token is missing."]),
            "403": problem(&["Le jeton ne donne pas ce pouvoir.", "Het token geeft die bevoegdheid niet.", "The token does not give this power."]),
            "404": problem(&["Cela n’existe pas pour ce jeton.", "Dat bestaat niet voor dit token.", "There is no such thing for this token."]),
            "405": problem(&["Cette méthode n’existe pas ici.", "Deze methode bestaat hier niet.", "There is no such method here."]),
            "409": problem(&["L’état ne le permet pas, ou quelqu’un d’autre a modifié.", "De toestand laat het niet toe, of iemand anders heeft gewijzigd.", "The state does not allow it, or somebody else changed it."]),
            "413": problem(&["C’est trop.", "Het is te veel.", "It is too much."]),
            "415": problem(&["Ce n’est pas du JSON.", "Dit is geen JSON.", "This is not JSON."]),
            "422": problem(&["Le contenu ne convient pas ; la réponse dit quel champ.", "De inhoud past niet; het antwoord zegt welk veld.", "The content does not fit; the answer says which field."]),
            "429": problem(&["Trop souvent : attendez.", "Te vaak: wacht even.", "Too often: wait."]),
            "503": problem(&["L’enregistrement est arrêté ; rien n’est perdu.", "Het opslaan staat stil; er gaat niets verloren.", "Writing has stopped; nothing is lost."]),
        })
    }
}
