//! The one owner of the shell's state.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use desk::Desk;
use desk::book::error::BookError;
use desk::book::key::{Passphrase, Unlock, system_store};
use desk::book::{Book, Channel, SendRow};
use desk::channel::Office;
use desk::home::Home;
use desk::outbox::SendError;
use desk::outbox::attend::Attendant;
use desk::outbox::turns::Turns;
use desk::packet::write_private;
use desk::photo::Cancel;
use desk::prints::Sheet;
use desk::settings::Settings;
use desk::tables::reading::Reading;
use desk::tables::years::with_years;
use desk::tables::{Tables, Trusted, in_use};
use desk::view::files::Files;
use filing::catalogue::Catalogue;
use filing::catalogue::error::BrokenCatalogue;
use filing::words::{Language, Words};

use crate::desktop::{self, Desktop};
use crate::failure::{Answer, Failure};
use crate::practice::Practice;

/// What the shell holds while it runs.
#[derive(Debug)]
pub struct App {
    /// The data folder.
    pub home: Home,
    /// Whose signatures on newer tables count.
    pub trusted: Trusted,
    reading: Reading,
    desk: RwLock<Option<Desk>>,
    settings: Mutex<Settings>,
    /// Deliveries under way.
    pub sending: Turns,
    preparing: Mutex<Cancel>,
    /// Who watches over the offices while the book is open.
    pub attendant: tokio::sync::Mutex<Option<Attendant>>,
    /// Dialogs, viewer, printer, notifications.
    pub desktop: Box<dyn Desktop>,
    /// The embedded practice filing system.
    pub practice: Practice,
}

impl App {
    /// Finds the data folder, `BEIAN_HOME`, else the platform's, and the tables in use there.
    pub fn start() -> Result<Self, BrokenCatalogue> {
        let home = Home::find();
        // A folder that cannot be made is said when the book is made in it.
        let _ = std::fs::create_dir_all(home.folder());
        // What a program that was killed had let out of the book.
        let _ = std::fs::remove_dir_all(home.leaving());
        // A damaged list of further keys makes nobody trusted who is not anyway.
        let trusted = Trusted::find().or_else(|_| Trusted::built_in()).unwrap_or_default();
        Ok(Self {
            reading: Reading::new(in_use(&home, &trusted)?),
            trusted,
            desk: RwLock::new(None),
            settings: Mutex::new(Settings::read(home.folder())),
            sending: Turns::default(),
            preparing: Mutex::default(),
            attendant: tokio::sync::Mutex::default(),
            desktop: desktop::of_this_computer(),
            practice: Practice::new(home.practice()),
            home,
        })
    }

    /// The tables in use.
    pub fn tables(&self) -> &Tables {
        self.reading.now()
    }

    /// Reads with other tables from now on, the open desk included.
    pub fn turn_to(&self, tables: Tables) {
        self.reading.turn_to(with_years(&self.home, tables));
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        *desk = desk.take().map(|desk| desk.reading_with(Arc::clone(&self.tables().catalogue)));
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Catalogue {
        &self.tables().catalogue
    }

    /// The sentences of a language.
    pub fn words(&self, language: Language) -> &Words {
        self.catalogue().words(language)
    }

    /// Where the book lies, or will lie.
    pub fn book_path(&self) -> PathBuf {
        self.home.book()
    }

    /// A folder for files that leave the book for a moment, such as a PDF on its way to a viewer.
    pub fn leaving(&self) -> PathBuf {
        self.home.leaving()
    }

    /// The open desk.
    pub fn desk(&self) -> Answer<Desk> {
        let desk = self.desk.read().unwrap_or_else(PoisonError::into_inner);
        desk.clone().ok_or_else(|| Failure::new("app_no_book"))
    }

    /// The office a case went to: the embedded one for a rehearsal, else the one at its address, with its token.
    pub async fn office_of(&self, desk: &Desk, send: &SendRow) -> Answer<Office> {
        match send.begun.channel {
            Channel::Practice => self.practice.client().await,
            Channel::Http => Ok(desk.office_at(&send.begun.office_url)?),
            Channel::Portal => Err(SendError::NotNow.into()),
        }
    }

    /// Has whoever watches over the offices look at the book again.
    pub async fn nudge(&self) {
        if let Some(attendant) = self.attendant.lock().await.as_ref() {
            attendant.nudge();
        }
    }

    /// Writes a file where the user wants it; where that is. Nothing when they changed their mind.
    pub async fn save(&self, window: &tauri::Window, files: Files, bytes: &[u8]) -> Answer<Option<String>> {
        let Some(file) = self.desktop.save(window, files).await else { return Ok(None) };
        write_private(&file, bytes).map_err(|_| Failure::new("app_file_unwritable"))?;
        Ok(Some(file.display().to_string()))
    }

    /// Whether a book is open.
    pub fn is_open(&self) -> bool {
        self.desk().is_ok()
    }

    /// Makes a book with a passphrase and sits down at it.
    pub fn create(&self, passphrase: String, remember: bool) -> Answer<()> {
        let unlock = Unlock::Passphrase(Passphrase::new(passphrase));
        let book = Book::create(&self.book_path(), &unlock)?;
        self.sit_down(book, remember)
    }

    /// Opens the book with a passphrase.
    pub fn unlock(&self, passphrase: String, remember: bool) -> Answer<()> {
        let unlock = Unlock::Passphrase(Passphrase::new(passphrase));
        let book = Book::open(&self.book_path(), &unlock)?;
        self.sit_down(book, remember)
    }

    /// Opens the book without asking: with the key the computer remembers, or with the plain key file of the
    /// windowless program when that made the book. False when neither does.
    pub fn recall(&self) -> bool {
        if self.is_open() || !self.book_path().exists() {
            return self.is_open();
        }
        let (store, file) = (system_store(), self.home.plain_key());
        let remembered = store.can_remember().then_some(Unlock::KeyStore(store));
        let plain = file.exists().then_some(Unlock::KeyFile(file));
        remembered.into_iter().chain(plain).any(|unlock| {
            let opened = Book::open(&self.book_path(), &unlock);
            opened.is_ok_and(|book| self.sit_down(book, false).is_ok())
        })
    }

    fn sit_down(&self, book: Book, remember: bool) -> Answer<()> {
        if remember {
            // The book is open either way; a store that refuses only means being asked again next time.
            let _: Result<(), BookError> = book.remember(system_store().as_ref());
        }
        let desk = Desk::new(Arc::clone(&self.tables().catalogue), book);
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
        Ok(())
    }

    /// Closes the book, once nothing is under way from it.
    pub async fn lock(&self) {
        self.sending.stop_all().await;
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = None;
        let _ = std::fs::remove_dir_all(self.leaving());
    }

    /// How the window looks.
    pub fn settings(&self) -> Settings {
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A sheet as the settings want it.
    pub fn sheet<'a>(&self, paper: &'a str, site: Option<usize>) -> Sheet<'a> {
        Sheet { paper, site, marked: self.settings().print_code }
    }

    /// Changes how the window looks.
    pub fn save_settings(&self, settings: Settings) -> Answer<()> {
        settings.write(self.home.folder())?;
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = settings;
        Ok(())
    }

    /// Notes that pictures are being prepared; the flag stops them.
    pub fn begin_preparing(&self) -> Cancel {
        let mut preparing = self.preparing.lock().unwrap_or_else(PoisonError::into_inner);
        // Pictures prepared before are done or stopped; a flag once raised stays so.
        if preparing.is_cancelled() {
            *preparing = Cancel::new();
        }
        preparing.clone()
    }

    /// Stops preparing pictures.
    pub fn stop_preparing(&self) {
        self.preparing.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }
}
