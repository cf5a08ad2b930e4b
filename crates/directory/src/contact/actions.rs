//! Finding whom to write to.
//!
//! Not here: who answers (`shelf`), the choice (`choose`). Invariant: everything is read at one
//! moment, and of each record what the actor may see.

use base::Actor;
use base::id::TenantId;
use store::{Snapshot, audit};

use super::book::{Book, Mark};
use super::read::Reader;
use super::{Decided, Found, Subject};
use crate::lookup::Tables;
use crate::record::audience::sight;
use crate::rule::choose::Incident;
use crate::{Directory, DirectoryError, require_member, rule};

/// Finding contacts.
#[derive(Debug, Clone, Copy)]
pub struct Contacts<'d>(&'d Directory);

impl Directory {
    /// Finding contacts.
    #[must_use]
    pub const fn contacts(&self) -> Contacts<'_> {
        Contacts(self)
    }
}

impl Contacts<'_> {
    /// Who answers for `subject`, and whom of them to write to. For many subjects a
    /// [`Contacts::book`] costs less.
    ///
    /// # Errors
    /// [`DirectoryError::Forbidden`] for whoever is no member of the administration as a whole.
    pub async fn find(
        &self,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
        subject: &Subject,
    ) -> Result<Found, DirectoryError> {
        let mut rows = self.opened(actor, tenant).await?;
        let mut book = self.empty(actor, tenant, tables);
        let mut reader = reader(actor, tenant, &mut rows);
        let ask = |book: &Book, missed: &mut _| book.found(subject, missed).0;
        reader.until_known(&mut book, ask).await
    }

    /// The same for everything that one incident is about, with the rule that applies.
    ///
    /// # Errors
    /// As [`Contacts::find`].
    pub async fn decide(
        &self,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
        subjects: &[Subject],
        incident: &Incident<'_>,
    ) -> Result<Decided, DirectoryError> {
        let mut rows = self.opened(actor, tenant).await?;
        let mut book = self.empty(actor, tenant, tables);
        book.rules = rule::all_in(&mut rows, tenant).await?;
        let mut reader = reader(actor, tenant, &mut rows);
        let ask = |book: &Book, missed: &mut _| book.decided(subjects, incident, missed);
        reader.until_known(&mut book, ask).await
    }

    /// Everything that the actor may see of contacts now, for a run over many subjects: it reads
    /// the whole directory once, and no look-up in it reads the store.
    ///
    /// # Errors
    /// As [`Contacts::find`].
    pub async fn book(
        &self,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
    ) -> Result<Book, DirectoryError> {
        let mut rows = self.opened(actor, tenant).await?;
        let mut book = self.empty(actor, tenant, tables);
        book.mark.revision = audit::last_in(&mut rows).await?;
        book.rules = rule::all_in(&mut rows, tenant).await?;
        book.shelf = reader(actor, tenant, &mut rows).whole().await?;
        Ok(book)
    }

    /// The book of an earlier run while it holds, else a new one: a book of another
    /// administration, of somebody who sees less or more, of another day, of other tables or from
    /// before any change is not used.
    ///
    /// # Errors
    /// As [`Contacts::find`].
    pub async fn renew(
        &self,
        book: Book,
        actor: &Actor,
        tenant: TenantId,
        tables: &Tables,
    ) -> Result<Book, DirectoryError> {
        let mut rows = self.opened(actor, tenant).await?;
        let now = self.mark(actor, tenant, audit::last_in(&mut rows).await?);
        drop(rows);
        match book.mark == now && book.tables.is(tables) {
            true => Ok(book),
            false => self.book(actor, tenant, tables).await,
        }
    }

    /// The store at one moment, for whoever may look contacts up.
    async fn opened(&self, actor: &Actor, tenant: TenantId) -> Result<Snapshot, DirectoryError> {
        require_member(actor, tenant)?;
        Ok(self.0.db.snapshot().await?)
    }

    /// A book in which nothing stands yet.
    fn empty(&self, actor: &Actor, tenant: TenantId, tables: &Tables) -> Book {
        let mark = self.mark(actor, tenant, 0);
        Book::new(mark, tables.clone())
    }

    fn mark(&self, actor: &Actor, tenant: TenantId, revision: i64) -> Mark {
        Mark {
            tenant,
            near: sight(actor, tenant, None),
            today: self.0.clock.now().day(),
            revision,
        }
    }
}

fn reader<'r>(actor: &Actor, tenant: TenantId, rows: &'r mut Snapshot) -> Reader<'r, Snapshot> {
    Reader {
        rows,
        tenant,
        near: sight(actor, tenant, None),
    }
}
