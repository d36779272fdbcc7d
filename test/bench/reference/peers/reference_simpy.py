"""The reference scenario on SimPy, tuned: its clock and its events, with callbacks in place of generators and records in typed arrays.

Reads the scenario as JSON from the standard input, writes one line of JSON. It draws with Python's own numbers, and is compared by shares.
"""

import gc
import json
import math
import random
import resource
import sys
import time
from array import array
from bisect import bisect_right
from collections import deque
from itertools import accumulate

import simpy
from simpy.events import Timeout

given = json.load(sys.stdin)
PEOPLE, FULL = given["people"], given["profile"] == "full"
DAY, WEEK, OPEN, CLOSE = 1440, 7 * 1440, 540, 1020
WEEKDAYS = list(accumulate(given["weekdays"]))[:-1]
FROM, TO = given["retry"]["from"], given["retry"]["to"]
MOST, PATIENCE, FOLLOW_UP, WINDOW = given["retry"]["most"], given["patience"], given["followUp"], given["arrestWindow"]
AFTER_CLOSED = given["afterClosed"]["to"]
TRAVEL, TRAVEL_SIGMA = math.log(given["travel"]["median"]), given["travel"]["sigma"]
STATES = [state["name"] for state in given["states"]]
CODE = {name: code for code, name in enumerate(STATES)}
COUNTERS = {"div": 0, "brk": 1, "adj": 2, "rec": 3}
LIBERATED, CLOSED = CODE["liberated"], CODE["closed"]

env = simpy.Environment()
rand, spread = random.Random(given["seed"]).random, random.Random(given["seed"] + 1).lognormvariate
log_at, log_person, log_code = array("d"), array("i"), array("B")
write_at, write_person, write_code = log_at.append, log_person.append, log_code.append


def later(delay, then, value):
    Timeout(env, delay, value).callbacks.append(then)


def write(person, code):
    write_at(env._now)
    write_person(person)
    write_code(code)


def is_open(at):
    day, minute = divmod(at, DAY)
    return day % 7 < 5 and OPEN <= minute < CLOSE


def next_opening(at):
    day, minute = divmod(at, DAY)
    if minute >= OPEN:
        day += 1
    while day % 7 > 4:
        day += 1
    return day * DAY + OPEN


class Visit:
    __slots__ = ("person", "whole", "deadline", "tries", "waiting", "over")

    def __init__(self, person, whole, deadline):
        self.person, self.whole, self.deadline = person, whole, deadline
        self.tries, self.waiting, self.over = 0, False, False


class Desk:
    def __init__(self, index, service, places):
        self.code, self.missed = 64 + 8 * index, 96 + index
        self.no_show, self.deadline = service["noShow"], service["deadline"]
        self.mu, self.sigma, self.places = math.log(service["median"]), service["sigma"], places
        self.line, self.busy, self.opening = deque(), 0, False

    def need(self, person, whole):
        now = env._now
        write(person, self.code)
        deadline = (now // DAY + 1) * DAY if self.deadline == "end-of-day" else now + self.deadline
        visit = Visit(person, whole, deadline)
        later(spread(TRAVEL, TRAVEL_SIGMA), self.appointment, visit)
        later(deadline - now, self.look, visit)

    def look(self, event):
        if not event._value.over:
            write(event._value.person, self.missed)

    def appointment(self, event):
        visit, now = event._value, env._now
        if rand() < self.no_show:
            write(visit.person, self.code + 1)
            self.again(visit)
        elif not is_open(now):
            write(visit.person, self.code + 2)
            later(next_opening(now) - now + AFTER_CLOSED * rand(), self.appointment, visit)
        else:
            write(visit.person, self.code + 3)
            visit.waiting = True
            self.line.append(visit)
            later(-PATIENCE * math.log(1 - rand()), self.give_up, visit)
            self.serve()

    def give_up(self, event):
        visit = event._value
        if visit.waiting:
            visit.waiting = False
            write(visit.person, self.code + 4)
            self.again(visit)

    def again(self, visit):
        if visit.tries >= MOST:
            write(visit.person, self.code + 7)
            visit.over = True
            visit.whole(False, False)
        else:
            visit.tries += 1
            later(FROM + (TO - FROM) * rand(), self.appointment, visit)

    def opened(self, _):
        self.opening = False
        self.serve()

    def serve(self):
        line = self.line
        while line and self.busy < self.places:
            if not line[0].waiting:
                line.popleft()
                continue
            now = env._now
            if not is_open(now):
                if not self.opening:
                    self.opening = True
                    later(next_opening(now) - now, self.opened, None)
                return
            visit = line.popleft()
            visit.waiting = False
            self.busy += 1
            write(visit.person, self.code + 5)
            later(spread(self.mu, self.sigma), self.served, visit)

    def served(self, event):
        visit = event._value
        self.busy -= 1
        write(visit.person, self.code + 6)
        visit.over = True
        visit.whole(True, env._now <= visit.deadline)
        self.serve()


def places_of(service):
    mean = service["median"] * math.exp(service["sigma"] ** 2 / 2)
    load = 1.1 if FULL else 0.75
    return max(1, math.ceil(PEOPLE * service["share"] * mean / (52 * 5 * (CLOSE - OPEN)) / load))


DESKS = [Desk(index, service, places_of(service)) for index, service in enumerate(given["services"])]
SHARES = [service["share"] for service in given["services"]]


class Needs:
    __slots__ = ("left", "ends", "then")

    def __init__(self, person, then):
        self.then, self.ends = then, "all-in-time"
        desks = [desk for desk, share in zip(DESKS, SHARES) if rand() < share]
        self.left = len(desks)
        for desk in desks:
            desk.need(person, self.over)
        if self.left == 0 and then:
            then("all-in-time")

    def over(self, met, in_time):
        if not met:
            self.ends = "any-lapsed"
        elif not in_time and self.ends == "all-in-time":
            self.ends = "late"
        self.left -= 1
        if self.left == 0 and self.then:
            self.then(self.ends)


def branches_of(state):
    for each in state["branches"]:
        counter, bound = each.get("while", (None, 0))
        yield each.get("p", 2), each.get("if"), COUNTERS.get(counter, -1), bound, COUNTERS.get(each.get("count"), -1), CODE[each["to"]]


PLAN = [(state["phase"] == "final", state["delay"], tuple(branches_of(state))) for state in given["states"]]


class Person:
    __slots__ = ("id", "state", "counts", "over")

    def __init__(self, person):
        self.id, self.state, self.counts, self.over = person, 0, [0, 0, 0, 0], False
        later(WINDOW * rand(), self.enter, None)

    def enter(self, _):
        now = env._now
        write(self.id, self.state)
        final, delay, branches = PLAN[self.state]
        if final:
            self.over = True
        elif delay == "needs":
            later(FOLLOW_UP, self.close, None)
            Needs(self.id, self.needs_over)
        else:
            if delay == "release-slot":
                wait = now // WEEK * WEEK + bisect_right(WEEKDAYS, rand()) * DAY + 540 + 540 * rand() - now
                if wait < 0:
                    wait += WEEK
            elif len(delay) == 2:
                wait = delay[0] + (delay[1] - delay[0]) * rand()
            else:
                wait = delay[0]
            later(wait, self.choose, rand() if len(branches) > 1 else 0)

    def choose(self, event):
        if not self.over:
            self.go(event._value, None)

    def needs_over(self, ends):
        if not self.over:
            self.go(0, ends)

    def go(self, draw, ends):
        counts = self.counts
        for below, only, counter, bound, counted, to in PLAN[self.state][2]:
            if draw >= below or (only is not None and only != ends) or (counter >= 0 and counts[counter] >= bound):
                continue
            if counted >= 0:
                counts[counted] += 1
            self.state = to
            self.enter(None)
            return

    def close(self, _):
        if not self.over:
            self.over = True
            write(self.id, CLOSED)


def released(event):
    Needs(event._value, None)


def not_in_time():
    begun = [math.nan] * PEOPLE
    needed, met = [bytearray(PEOPLE) for _ in DESKS], [{} for _ in DESKS]
    for at, person, code in zip(log_at, log_person, log_code):
        service, kind = divmod(code - 64, 8)
        if code == LIBERATED:
            begun[person] = at
        elif 0 <= service < len(DESKS) and kind == 0:
            needed[service][person] = 1
            begun[person] = at
        elif 0 <= service < len(DESKS) and kind == 6:
            met[service][person] = at
    shares = []
    for index, desk in enumerate(DESKS):
        due = [(at // DAY + 1) * DAY if desk.deadline == "end-of-day" else at + desk.deadline for at in begun]
        in_time = sum(at <= due[person] for person, at in met[index].items())
        shares.append(round(1 - in_time / max(1, sum(needed[index])), 3))
    return shares


gc.disable()
begun_at = time.perf_counter()
for person in range(PEOPLE):
    if FULL:
        Person(person)
    else:
        day = bisect_right(WEEKDAYS, rand())
        later(math.floor(52 * rand()) * WEEK + day * DAY + 540 + 540 * rand(), released, person)
env.run()
seconds = time.perf_counter() - begun_at
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"version": simpy.__version__, "seconds": seconds, "records": len(log_at), "peakMB": peak, "notInTime": not_in_time()}))
