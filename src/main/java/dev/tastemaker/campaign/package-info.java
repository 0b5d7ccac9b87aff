/**
 * From an audience to messages sent: plan, variants, approval, ledger, delivery, report. The ledger row is the truth of a message;
 * what leaves has passed {@link PgGateStore} a moment before.
 */
@NullMarked
package dev.tastemaker.campaign;

import org.jspecify.annotations.NullMarked;
