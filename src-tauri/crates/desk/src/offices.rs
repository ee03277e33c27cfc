//! The filing systems of the book: entered once, with the token they gave out, which never leaves the book again but
//! to them. A filing finds its office by the address it went to.

use std::net::IpAddr;

use filing::problem::Args;
use jiff::Timestamp;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization as _;

use crate::book::error::BookError;
use crate::book::id::OfficeId;
use crate::book::{Channel, NewOffice, OfficeRow};
use crate::channel::{ChannelError, Office, Token};
use crate::open::{Desk, DeskError};

/// A filing system, as it is typed.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "NewOffice")]
pub struct Typed {
    /// What it is to be called; its host when empty.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// The token it gave out.
    pub token: String,
    /// Whether an address that encrypts nothing is accepted.
    pub plain: bool,
}

/// A filing system, as it is listed. Its token is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OfficeCard {
    /// Its name in the book.
    pub id: OfficeId,
    /// What its owner calls it.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Whether what is sent to it is not encrypted on the way.
    pub plain: bool,
    /// Whether it says that nothing there is real.
    pub practice: bool,
    /// How many filings lie there that can still change.
    pub open: usize,
}

/// Why a filing system is not entered, or not found.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// It is no address of an office: another scheme, a name and password in it, a query.
    #[error("not an address: {0}")]
    BadAddress(String),
    /// The address leads to another computer, and nothing on the way would be encrypted.
    #[error("not encrypted")]
    Plain,
    /// There is one at that address already.
    #[error("there already: {0}")]
    Twice(String),
    /// What was given cannot be a token.
    #[error("not a token")]
    BadToken,
    /// A filing lies at an office that is not in the list.
    #[error("not in the list: {0}")]
    Unlisted(String),
    /// The way to it.
    #[error(transparent)]
    Channel(#[from] ChannelError),
    /// The desk or its book.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<BookError> for OfficeError {
    fn from(error: BookError) -> Self {
        Self::Desk(error.into())
    }
}

impl OfficeError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadAddress(_) => "office_bad_address",
            Self::Plain => "office_plain",
            Self::Twice(_) => "office_twice",
            Self::BadToken => "office_bad_token",
            Self::Unlisted(_) => "office_unlisted",
            Self::Channel(error) => error.code(),
            Self::Desk(error) => error.code(),
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        let one = |name: &str, value: &str| Args::from([(name.to_owned(), value.to_owned())]);
        match self {
            Self::BadAddress(address) | Self::Unlisted(address) => one("address", address),
            Self::Twice(name) => one("name", name),
            Self::Plain | Self::BadToken => Args::new(),
            Self::Channel(error) => error.args(),
            Self::Desk(error) => error.args(),
        }
    }
}

impl Typed {
    /// What would be entered in the book.
    ///
    /// # Errors
    /// [`OfficeError::BadAddress`], [`OfficeError::Plain`], [`OfficeError::BadToken`].
    pub fn read(&self) -> Result<NewOffice, OfficeError> {
        let (url, plain) = address(&self.address, self.plain)?;
        let name = match self.name.trim() {
            "" => url.host_str().unwrap_or_default().to_owned(),
            given => given.to_owned(),
        };
        let token = Token::read(&self.token).ok_or(OfficeError::BadToken)?;
        let address = Office::new(url.as_str(), token.clone())?.address().to_owned();
        Ok(NewOffice { name, address, token, plain, practice: false })
    }

    /// The client to it, without entering it.
    ///
    /// # Errors
    /// As [`Typed::read`].
    pub fn client(&self) -> Result<Office, OfficeError> {
        client(&self.read()?)
    }
}

impl Desk {
    /// The filing systems of the book, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn offices(&self) -> Result<Vec<OfficeCard>, OfficeError> {
        let (rows, sends) =
            self.book(|book| Ok::<_, BookError>((book.offices().list()?, book.sends().unfinished()?)))?;
        let there = |row: &OfficeRow| {
            let at = sends.iter().filter(|send| send.begun.channel == Channel::Http);
            at.filter(|send| send.begun.office_url == row.known.address).count()
        };
        Ok(rows.into_iter().map(|row| card(there(&row), row)).collect())
    }

    /// Enters a filing system.
    ///
    /// # Errors
    /// As [`Typed::read`]; [`OfficeError::Twice`]; or when the book cannot be written.
    pub fn add_office(&self, typed: &Typed, at: Timestamp) -> Result<OfficeCard, OfficeError> {
        let new = typed.read()?;
        self.book(|book| {
            if let Some(there) = book.offices().at(&new.address)? {
                return Err(OfficeError::Twice(there.known.name));
            }
            let id = book.offices().add(&new, at)?;
            Ok(card(0, book.offices().get(&id)?))
        })
    }

    /// Gives a filing system another token.
    ///
    /// # Errors
    /// [`OfficeError::BadToken`], or when the book cannot be written.
    pub fn replace_token(&self, id: &OfficeId, token: &str) -> Result<(), OfficeError> {
        let token = Token::read(token).ok_or(OfficeError::BadToken)?;
        self.book(|book| Ok(book.replace_token(id, &token)?))
    }

    /// The client to a filing system of the list.
    ///
    /// # Errors
    /// When there is no such filing system, or the book cannot be read.
    pub fn office(&self, id: &OfficeId) -> Result<Office, OfficeError> {
        client(&self.book(|book| book.offices().get(id))?.known)
    }

    /// The client to the filing system at an address.
    ///
    /// # Errors
    /// [`OfficeError::Unlisted`] when it is not in the list; or when the book cannot be read.
    pub fn office_at(&self, address: &str) -> Result<Office, OfficeError> {
        let row = self.book(|book| book.offices().at(address))?;
        client(&row.ok_or_else(|| OfficeError::Unlisted(address.to_owned()))?.known)
    }
}

fn client(known: &NewOffice) -> Result<Office, OfficeError> {
    Ok(Office::new(&known.address, known.token.clone())?)
}

fn card(open: usize, row: OfficeRow) -> OfficeCard {
    let NewOffice { name, address, plain, practice, .. } = row.known;
    OfficeCard { id: row.id, name, address, plain, practice, open }
}

/// An address as it is typed; and whether nothing on the way to it is encrypted. Without a scheme it is a secure one.
fn address(typed: &str, plain: bool) -> Result<(Url, bool), OfficeError> {
    let text: String = typed.nfkc().collect::<String>().trim().replace('\u{3002}', ".");
    let bad = || OfficeError::BadAddress(typed.trim().to_owned());
    let short = !text.contains("://");
    let whole = if short { format!("https://{text}") } else { text };
    let url: Url = whole.parse().map_err(|_| bad())?;
    // `office:8443` may be a host and its port, or the name of another scheme: that is to be said in full.
    let host = url.host_str().unwrap_or_default();
    if short && url.port().is_some() && !host.contains(['.', '[']) && host != "localhost" {
        return Err(bad());
    }
    let extra = !url.username().is_empty()
        || url.password().is_some()
        || url.query().is_some()
        || url.fragment().is_some();
    if extra || url.host_str().is_none_or(str::is_empty) {
        return Err(bad());
    }
    match url.scheme() {
        "https" => Ok((url, false)),
        "http" if is_this_computer(&url) => Ok((url, false)),
        "http" if plain => Ok((url, true)),
        "http" => Err(OfficeError::Plain),
        _ => Err(bad()),
    }
}

fn is_this_computer(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let number = host.parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || number.is_ok_and(|number| number.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::around::tests::{at, desk};

    fn typed(address: &str) -> Typed {
        Typed { name: String::new(), address: address.to_owned(), token: "secret-1".to_owned(), plain: false }
    }

    fn code(address: &str) -> &'static str {
        typed(address).read().unwrap_err().code()
    }

    #[test]
    fn an_address_is_taken_as_people_type_it() {
        let of = |text| typed(text).read().unwrap().address;
        assert_eq!(of(" https://office.example.cn/api "), "https://office.example.cn/api/");
        assert_eq!(of("office.example.cn"), "https://office.example.cn/");
        assert_eq!(of("ｈｔｔｐｓ：／／ｏｆｆｉｃｅ．ｅｘａｍｐｌｅ．ｃｎ"), "https://office.example.cn/");
        for here in ["http://127.0.0.1:40123", "http://localhost:8", "http://[::1]:9/"] {
            assert!(typed(here).read().is_ok(), "{here}");
        }
        assert_eq!(typed("https://office.example.cn").read().unwrap().name, "office.example.cn");
    }

    #[test]
    fn what_is_no_address_or_encrypts_nothing_is_refused() {
        for text in
            ["", "  ", "ftp://office.example.cn", "https://", "https://u:p@office.example.cn", "javascript:1"]
        {
            assert_eq!(code(text), "office_bad_address", "{text}");
        }
        assert_eq!(code("https://office.example.cn/?token=1"), "office_bad_address");
        for far in ["http://office.example.cn", "http://192.168.1.20:80", "http://127.0.0.1.example.cn"] {
            assert_eq!(code(far), "office_plain", "{far}");
        }
        let accepted = Typed { plain: true, ..typed("http://192.168.1.20") };
        assert!(accepted.read().unwrap().plain);
        let wrong = Typed { token: "not a token".to_owned(), ..typed("https://office.example.cn") };
        assert_eq!(wrong.read().unwrap_err().code(), "office_bad_token");
    }

    #[test]
    fn a_token_is_replaced_and_removed_and_never_listed() {
        let (_folder, desk) = desk();
        let card = desk.add_office(&typed("office.example.cn"), at(1)).unwrap();
        let twice = desk.add_office(&typed("https://office.example.cn/"), at(1)).unwrap_err();
        assert_eq!((twice.code(), twice.args()["name"].as_str()), ("office_twice", "office.example.cn"));
        assert!(!serde_json::to_string(&desk.offices().unwrap()).unwrap().contains("secret"));
        let kept = |desk: &Desk| desk.book(|book| book.offices().get(&card.id).unwrap().known);
        for wrong in ["", "two words"] {
            assert_eq!(desk.replace_token(&card.id, wrong).unwrap_err().code(), "office_bad_token");
        }
        assert_eq!(kept(&desk).token.reveal(), "secret-1");
        desk.replace_token(&card.id, " secret-2\n").unwrap();
        assert_eq!(
            (kept(&desk).name.as_str(), kept(&desk).token.reveal()),
            ("office.example.cn", "secret-2")
        );
        assert_eq!(desk.office_at(&card.address).unwrap().address(), card.address);
        desk.book(|book| book.remove_office(&card.id)).unwrap();
        assert_eq!(desk.office_at(&card.address).unwrap_err().code(), "office_unlisted");
        assert_eq!(desk.book(|book| book.remove_office(&card.id)).unwrap_err().code(), "book_no_such_office");
    }
}
