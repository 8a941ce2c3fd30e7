package dev.parley.ledger.processes;

/**
 * How a process went in a stretch of time; the formula stands in docs/processes.md.
 *
 * @param period a month, {@code 2024-08}
 * @param cooperation what its events weigh that bring the parties together; 0 or more
 * @param conflict what its events weigh that part them; 0 or more
 * @param net from -1, conflict alone, to 1, cooperation alone; 0 where there is neither
 * @param events how many events that weigh something, each counted once
 */
public record Momentum(String period, double cooperation, double conflict, double net, int events) {}
