# The sentences of the demonstration.

demo-strip = Demonstration
demo-begins = A fictitious night: everything is invented. Colleagues act in real time.
demo-begins-weeks = Fourteen fictitious weeks: everything is invented. Colleagues act by themselves.
demo-try = Try:
demo-done = Done.
demo-colleague = A colleague did it.
demo-trouble = The journal takes nothing at the moment: the demonstration waits.
demo-pace = Pace of the demonstration
demo-pause = Pause
demo-x1 = At the pace of the clock
demo-x10 = Ten times as fast
demo-jump = Go to the next suggestion at once
demo-next-short = Next
demo-weeks = Let the weeks pass, quickly
demo-weeks-short = Let it run
demo-next-week = Go to the Tuesday of the next week at once
demo-next-week-short = Next week
demo-kill = Stop the server hard
demo-kill-sure = Stop the server hard? It comes back by itself; what you are typing stays on this machine.
demo-kill-short = Stop the server
demo-alter = Alter one byte of a copy
demo-alter-short = Alter one byte
demo-progress = step { $done } of { $steps }
demo-week = week { $week } of { $weeks }

demo-altered = One altered byte in a copy
demo-altered-named = The verifier names entry № { $seq }
demo-altered-unnamed = The verifier refuses the copy
demo-altered-byte = In the copy, byte { $byte } was “{ $before }”; now it is “{ $after }”. The journal itself was not touched.
demo-altered-words = The verifier’s words:
demo-altered-entry = See entry № { $seq } as it stands in the journal
demo-altered-python = And without our program
demo-altered-python-hint = A Python script of 200 lines, which shares not one line with the program, says the same:
demo-altered-failed = The copy could not be altered
demo-altered-none = No copy has been altered yet
demo-altered-none-hint = The button copies the journal, changes one byte of the copy and has it verified.

refusal-demo-button = There is no such button: { $button }.
