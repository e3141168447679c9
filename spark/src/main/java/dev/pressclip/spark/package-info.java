/**
 * Dumps cleaned on many machines with Apache Spark: an application, a function on data sets, a SQL
 * function. The same articles as on one machine, record for record.
 */
@NullMarked
package dev.pressclip.spark;

import org.jspecify.annotations.NullMarked;
