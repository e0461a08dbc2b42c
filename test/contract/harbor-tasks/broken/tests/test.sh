#!/bin/bash
# Leaves no reward, as a verifier with a bug does.
exit 3
